using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Parts;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>Schemas of the parts of a description.</summary>
/// <param name="source">The available mechanisms.</param>
/// <param name="mechanisms">The schemas of objects that name mechanisms.</param>
/// <param name="quantities">The schemas of numbers.</param>
internal sealed class PartSchemas(IMechanismSource source, MechanismSchemas mechanisms, QuantitySchemas quantities)
{
    internal const string Schema = "http://json-schema.org/draft-07/schema#";

    private static JObject Names => QuantitySchemas.OrReference(Shape.Of("string"), Shape.List(Shape.Of("string")));

    private JObject Time => quantities.Quantity(Wanted.Ms);

    /// <summary>A whole description.</summary>
    internal JObject Root()
    {
        var root = Shape.Object(
            ("$schema?", Shape.Of("string").Described("The path of this schema, for editors.")),
            ("format", Shape.Const(NetworkReader.Format, "The format of the description.")),
            ("name", Shape.Of("string").Described("The model's name, also of the folder of its results.")),
            ("description?", Prose("A description of the model.")),
            ("references?", Prose("The publications of the model.")),
            ("requires?", Requires()),
            ("parameters?", Shape.Named([]).Described("Named values: \"$name\" inserts one, and --set name=value replaces it.")),
            ("simulation", Simulation()),
            ("include?", Shape.Any(Shape.Of("string"), Shape.List(Shape.Of("string")))
                .Described("Files with models as equations, relative to this file: libraries that several descriptions share.")),
            ("models?", ModelSchemas.All()),
            ("populations", Parts("population", Population).Described("Neurons, each population of one model.")),
            ("groups?", Parts("group", new GroupSchemas(quantities).Group).Described("Neurons of one population under a name of their own.")),
            ("stimuli?", Parts("stimulus", () => Stimulus(Matrix(joined: false))).Described("Input to neurons from outside.")),
            ("projections?", Parts("projection", Projection).Described("Synapses from some populations to others, each projection of one rule.")),
            ("protocol?", new PhaseSchemas(mechanisms, quantities, Stimulus()).Protocol()),
            ("recorders?", Parts("recorder", Recorder).Described("Recordings, each in its own file.")));
        root["anyOf"] = new JArray(Required("protocol"), new JObject { ["properties"] = new JObject { ["simulation"] = Required("duration") } });
        (root["if"], root["else"]) = (new JObject { ["anyOf"] = new JArray(Required("models"), Required("include")) }, WithoutModels());
        root.AddFirst(new JProperty("title", "NeuroForge description"));
        root.AddFirst(new JProperty("$schema", Schema));
        return root;
    }

    /// <summary>Names in a description without models of its own: only those of plugins.</summary>
    private static JObject WithoutModels()
    {
        JObject Only(string key, JObject shape, params IEnumerable<(string Key, JObject Shape)> others) => new()
        {
            ["additionalProperties"] = new JObject
            {
                ["properties"] = new JObject(others.Prepend((key, shape)).Select(property => new JProperty(property.Item1, property.Item2))),
            },
        };
        var receptor = Shape.Defined(QuantitySchemas.KnownReceptors);
        var rule = new JObject { ["properties"] = new JObject { ["model"] = Shape.Defined(QuantitySchemas.KnownRules) } };
        var elements = Only("curve", Shape.Defined(QuantitySchemas.KnownCurves));
        return new()
        {
            ["properties"] = new JObject
            {
                ["populations"] = Only("model", Shape.Defined(QuantitySchemas.KnownModels), ("elements", elements)),
                ["stimuli"] = Only("receptor", receptor),
                ["projections"] = Only("receptor", Shape.Any(receptor, Shape.List(receptor)), ("synapse", rule)),
                ["recorders"] = Only("record", Shape.Defined(QuantitySchemas.KnownRecords)),
            },
        };
    }

    private static JObject Required(string key) => new() { ["required"] = new JArray(key) };

    internal static JObject Prose(string description) => Shape.Any(Shape.Of("string"), Shape.List(Shape.Of("string"))).Described(description);

    private static JObject Switch(string description) => QuantitySchemas.OrReference(Shape.Of("boolean")).Described(description);

    private JObject Requires()
    {
        var shape = Shape.Of("object").Described("Plugins and the versions that the description was made with, such as \"^1.0\".");
        shape["properties"] = new JObject(source.Plugins.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => new JProperty(p.Id, Shape.Of("string"))));
        shape["additionalProperties"] = Shape.Of("string");
        return shape;
    }

    private JObject Simulation() => Shape.Object(
        ("duration?", Time.Described("Duration of the run, such as \"10 s\"; by default a run ends with the last phase of its protocol.")),
        ("step", Time.Described("The length of a step, such as \"0.1 ms\".")),
        ("seed?", QuantitySchemas.Whole(Wanted.FromZero).Described("The seed of all random numbers, 1 by default.")));

    private JObject Population()
    {
        var population = AnyPopulation();
        Open(population["properties"]!, "model", QuantitySchemas.KnownModels, "neuron model");
        Open(population["properties"]!["elements"]!["additionalProperties"]!["properties"]!, "curve", QuantitySchemas.KnownCurves, "growth curve");
        return population;
    }

    /// <summary>Allows a name of the description's own models.</summary>
    private void Open(JToken properties, string key, string known, string what)
    {
        var names = (JObject)properties[key]!.DeepClone();
        properties[key] = OrOwn(known, () => names, $"the name of a {what}").Described($"The {what}.");
    }

    private JObject AnyPopulation() => mechanisms.Population(
        ("size", QuantitySchemas.Whole(Wanted.FromZero with { Least = 1 }).Described("Number of neurons.")),
        ("calcium?", Calcium()),
        ("elements?", Shape.Named(mechanisms.Use(
            MechanismKind.GrowthCurve,
            "curve",
            ("initial?", quantities.Drawn(Wanted.Pure).Described("Initial elements of each neuron, by default as many as its initial synapses bind.")),
            ("vacant_decay?", quantities.Quantity(Wanted.Pure).Described("Fraction of vacant elements that is lost at an update, 0.1 by default."))))
                .Described("Synaptic elements that grow with calcium.")),
        ("from?", Grown("population").Described("The earlier network from which calcium and elements are taken.")),
        ("layout?", mechanisms.Use(MechanismKind.Layout, "model")));

    /// <summary>A part of an earlier network.</summary>
    private JObject Grown(string part) => QuantitySchemas.OrReference(Shape.Object(
        ("run?", Shape.Of("string").Described("The folder of a run, which keeps its network at the beginning of each phase and at its end.")),
        ("file?", Shape.Of("string").Described("The file of a network, in place of a run.")),
        ("at?", Time.Described("The moment in the run, by default the last that was kept.")),
        ($"{part}?", Shape.Of("string").Described($"The name of the {part} there, by default the same as here."))));

    private JObject Calcium() => Shape.Object(
        ("tau", Time.Described("Time constant of calcium's decay.")),
        ("beta", quantities.Quantity(Wanted.Pure).Described("Increase at a spike.")),
        ("initial?", quantities.Quantity(Wanted.Pure).Described("Initial concentration.")));

    /// <summary>Parts of one kind by their names, or several forms of the section, of which a named parameter chooses one.</summary>
    private JObject Parts(string kind, Func<JObject> part)
    {
        var named = Shape.Named(quantities.Shared(kind, part));
        var parameter = Shape.Defined(QuantitySchemas.Reference).Described("The named parameter that chooses a form by its name.");
        var chosen = Shape.Object((ChosenPart.Choose, parameter));
        chosen["additionalProperties"] = named.DeepClone();
        return Shape.Any(named, chosen);
    }

    /// <summary>Values of a part that is written once for many pairs.</summary>
    private static (string Key, JObject Shape) Matrix(bool joined)
    {
        var list = QuantitySchemas.OrReference(Shape.List([]));
        var each = joined ? Shape.Any(list, Shape.Object(("by_source", list)), Shape.Object(("by_target", list))) : list;
        return (
            "matrix?",
            Shape.Named(each).Described(
                joined
                    ? "Values by name, a row for each population in \"to\", a column for each in \"from\": makes a projection for each pair, null for none."
                    : "Values by name, one for each population in \"to\": makes a stimulus for each, null for none."));
    }

    private JObject Stimulus(params IReadOnlyList<(string Key, JObject Shape)> matrix) => mechanisms.Use(
        MechanismKind.Stimulus,
        "model",
        [.. matrix,
        ("start?", Time.Described("The beginning of the stimulus, by default that of the run.")),
        ("stop?", Time.Described("The end of the stimulus, by default that of the run.")),
        ("to", Names.Described("The target populations or groups.")),
        ("receptor", Receptor().Described("The receptor of the targets' model.")),
        ("weight?", quantities.OfAnyUnit().Described("Effect of one spike on the receptor, in its unit; a pure number if the stimulus itself has a unit.")),
        ("delay?", Time.Described("Delay until it arrives, one step by default."))]);

    private JObject Projection()
    {
        var projection = AnyProjection();
        Open(projection["properties"]!["synapse"]!["properties"]!, "model", QuantitySchemas.KnownRules, "synapse rule");
        return projection;
    }

    private JObject AnyProjection() => Shape.Object(
        Matrix(joined: true),
        ("from", Names.Described("The source populations or groups.")),
        ("to", Names.Described("The target populations or groups.")),
        ("receptor", Shape.Any(Receptor(), Shape.List(Receptor())).Described("The receptor, or receptors, that each synapse acts on.")),
        ("synapse", mechanisms.Use(
            MechanismKind.SynapseRule,
            "model",
            ("weight?", quantities.OfAnyUnit().Described("The weights, in the unit of the receptor; required unless a file has that of each synapse.")),
            (
                "delay?",
                Shape.Any(quantities.Drawn(Wanted.Ms), quantities.DelayByDistance())
                    .Described("The delays, at least one step; required for spikes unless a file has that of each synapse.")),
            ("frozen?", Switch("True if the weights stay unchanged until a phase or a host allows learning, false by default.")),
            (
                "precision?",
                QuantitySchemas.OrReference([Shape.Const("double", "Eight bytes a weight, the default."), Shape.Const("single", "Four bytes a weight.")])
                    .Described("Precision in which weights that never change are stored.")))),
        ("connect?", Shape.Any(mechanisms.Use(MechanismKind.Connector, "model"), Shape.Object(("from", Grown("projection"))))
            .Described("The initial synapses: of a connector, or \"from\" an earlier network.")),
        ("autapses?", QuantitySchemas.OrReference(Shape.Of("boolean")).Described("True if a neuron may be connected to itself, true by default.")),
        ("multapses?", QuantitySchemas.OrReference(Shape.Of("boolean")).Described("True if two neurons may be connected more than once, true by default.")),
        (
            "dendritic?",
            quantities.Quantity(Wanted.Pure, Wanted.FromZero with { Greatest = 1 })
                .Described("Dendritic share of the delay for a rule that learns at spikes, 0.5 by default; 1 as in NEST, 0 as in Brian2.")),
        ("modulator?", Shape.Object(
            ("from", Names.Described("The populations or groups whose spikes act on all synapses of the projection.")),
            ("delay", Time.Described("Delay of these spikes, at least one step.")))
            .Described("The modulators, for a rule with a third factor.")),
        ("rewiring?", mechanisms.Use(
            MechanismKind.RewiringStrategy,
            "strategy",
            ("every", Time.Described("The time from one update to the next.")),
            ("start?", Time.Described("The time of the first update, 0 by default.")),
            ("frozen?", Switch("True if there are no updates until a phase or a host allows them, false by default.")),
            ("pre?", Shape.Of("string").Described("The synaptic element that a synapse binds on the side of the source.")),
            ("post?", Shape.Of("string").Described("The synaptic element that a synapse binds on the side of the target.")))));

    private JObject Recorder() => mechanisms.Use(
        MechanismKind.Recorder,
        "model",
        ("record", Record().Described("The quantity to record.")),
        ("of", Names.Described("The populations, groups or projections.")),
        ("every?", Time.Described("The time from one sample to the next; events and positions have none.")),
        ("start?", Time.Described("The beginning of the recording, by default that of the run.")),
        ("stop?", Time.Described("The end of the recording, by default that of the run.")),
        ("offset?", Time.Described("The time from the start to the first sample, by default that between two samples.")),
        ("from?", Names.Described("Populations or groups: only their outgoing synapses are recorded.")),
        ("to?", Names.Described("Populations or groups: only their incoming synapses are recorded.")),
        ("among?", Names.Described("Populations or groups: only synapses among the neurons of each are recorded, each under its name.")),
        ("sample?", quantities.Quantity(Wanted.Pure, new Bounds(0, false, 1, true)).Described("Share of the pairs of neurons with recorded synapses.")),
        (
            "reduce?",
            QuantitySchemas.OrReference(RecorderReader.Reductions.Select(r => Shape.Const(r, "")))
                .Described("Reduction of the numbers of a population's neurons, or of a projection's synapses, to one.")),
        (
            "bins?",
            QuantitySchemas.Whole(Wanted.Any with { Least = 1, Greatest = HistogramPlan.MostBins })
                .Described("Number of bins of a weight_histogram, all of the same width.")),
        (
            "range?",
            QuantitySchemas.OrReference(Shape.List(QuantitySchemas.SingleOfAnyUnit(), 2))
                .Described("Lower limit of the first and upper limit of the last bin of a weight_histogram, in the unit of the weights.")));

    /// <summary>The receptors of all neuron models.</summary>
    private JObject Receptor() => OrOwn(QuantitySchemas.KnownReceptors, KnownReceptors, "the name of a receptor");

    /// <summary>The names of plugins' mechanisms, defined once, or a name of a model of the description itself.</summary>
    private JObject OrOwn(string known, Func<JObject> shape, string title) => Shape.Any(quantities.Shared(known, shape, title), ModelSchemas.OwnName);

    private JObject KnownReceptors() => QuantitySchemas.OrReference(source.All(MechanismKind.NeuronModel)
        .SelectMany(m => m.Inputs.Select(i => (i.Name, Model: source.NameOf(m), Takes: SignalCheck.InWords(i.Takes))))
        .GroupBy(i => i.Name, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(
            g =>
                Shape.Const(
                    g.Key, string.Join("; ", g.GroupBy(i => i.Takes, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal).Select(OfModels)))));

    /// <summary>A text with the signals that a receptor takes and the neuron models that have it.</summary>
    private static string OfModels(IGrouping<string, (string Name, string Model, string Takes)> receptors) =>
        $"Takes {receptors.Key}, of {string.Join(", ", receptors.Select(r => r.Model).Order(StringComparer.Ordinal))}";

    /// <summary>All quantities by their own names, those that mechanisms declare, and elements, whose names the description gives.</summary>
    private JObject Record() => OrOwn(QuantitySchemas.KnownRecords, KnownRecords, "a recordable quantity");

    private JObject KnownRecords()
    {
        var named = QuantityCatalogue.All.Where(q => q.Name is not null).Select(q => Shape.Const(q.Name!, q.Doc));
        var patterns = QuantityCatalogue.All.Where(q => q.NamePattern is not null)
            .Select(q => new JObject { ["type"] = "string", ["pattern"] = q.NamePattern, ["description"] = q.Doc });
        var ofNeurons = Declared(MechanismKind.NeuronModel, RecordedOwner.Population);
        var ofSynapses = Declared(MechanismKind.SynapseRule, RecordedOwner.Projection);
        return QuantitySchemas.OrReference([.. named, .. ofNeurons, .. ofSynapses, .. patterns]);
    }

    /// <summary>The recordable quantities that mechanisms of a kind declare, each name once.</summary>
    private IEnumerable<JObject> Declared(MechanismKind kind, RecordedOwner owner) => source.All(kind)
        .SelectMany(m => QuantityCatalogue.NamesIn(new QuantityOwner(owner, "") { Model = m }).Select(n => (n.Name, Of: m.Id)))
        .Where(n => QuantityCatalogue.Find(n.Name) is null)
        .GroupBy(n => n.Name, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Shape.Const(g.Key, "Of " + string.Join(", ", g.Select(n => n.Of).Order(StringComparer.Ordinal))));
}
