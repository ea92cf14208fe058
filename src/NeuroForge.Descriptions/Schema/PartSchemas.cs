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

/// <summary>The shapes of the parts of a description.</summary>
/// <param name="source">What there is.</param>
/// <param name="mechanisms">The shapes of what names mechanisms.</param>
/// <param name="quantities">The shapes of numbers.</param>
internal sealed class PartSchemas(IMechanismSource source, MechanismSchemas mechanisms, QuantitySchemas quantities)
{
    private const string Schema = "http://json-schema.org/draft-07/schema#";

    private static JObject Names => QuantitySchemas.OrReference(Shape.Of("string"), Shape.List(Shape.Of("string")));

    private JObject Time => quantities.Quantity(Wanted.Ms);

    /// <summary>A whole description.</summary>
    internal JObject Root()
    {
        var root = Shape.Object(
            ("$schema?", Shape.Of("string").Described("Where an editor finds this schema.")),
            ("format", Shape.Const(NetworkReader.Format, "The language of the description.")),
            ("name", Shape.Of("string").Described("The model's name, also of the folder of its results.")),
            ("description?", Prose("What the model is.")),
            ("references?", Prose("Where it comes from.")),
            ("requires?", Requires()),
            ("parameters?", Shape.Named([]).Described("Named values: \"$name\" stands for one, and --set name=value gives it another.")),
            ("simulation", Simulation()),
            ("populations", Shape.Named(Population()).Described("Neurons of one model each.")),
            ("groups?", Shape.Named(new GroupSchemas(quantities).Group()).Described("Neurons of one population under a name of their own.")),
            ("stimuli?", Shape.Named(Stimulus()).Described("What reaches neurons from outside.")),
            ("projections?", Shape.Named(Projection()).Described("Synapses of one rule each, from some populations to others.")),
            ("protocol?", new PhaseSchemas(mechanisms, quantities, Stimulus()).Protocol()),
            ("recorders?", Shape.Named(Recorder()).Described("What is recorded, each into its own file.")));
        root.AddFirst(new JProperty("title", "NeuroForge description"));
        root.AddFirst(new JProperty("$schema", Schema));
        return root;
    }

    private static JObject Prose(string description) => Shape.Any(Shape.Of("string"), Shape.List(Shape.Of("string"))).Described(description);

    private static JObject Switch(string description) => QuantitySchemas.OrReference(Shape.Of("boolean")).Described(description);

    private JObject Requires()
    {
        var shape = Shape.Of("object").Described("Plugins and the versions that the description was made with, such as \"^1.0\".");
        shape["properties"] = new JObject(source.Plugins.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => new JProperty(p.Id, Shape.Of("string"))));
        shape["additionalProperties"] = Shape.Of("string");
        return shape;
    }

    private JObject Simulation() => Shape.Object(
        ("duration", Time.Described("How long the network runs, such as \"10 s\".")),
        ("step", Time.Described("The length of a step, such as \"0.1 ms\".")),
        ("seed?", QuantitySchemas.Whole(Wanted.FromZero).Described("The seed of all random numbers, 1 where left out.")));

    private JObject Population() => mechanisms.Population(
        ("size", QuantitySchemas.Whole(Wanted.FromZero with { Least = 1 }).Described("How many neurons.")),
        ("calcium?", Calcium()),
        ("elements?", Shape.Named(mechanisms.Use(
            MechanismKind.GrowthCurve,
            "curve",
            ("initial?", quantities.Drawn(Wanted.Pure).Described("Elements of each neuron at the start, as many as initial synapses bind where left out.")),
            ("vacant_decay?", quantities.Quantity(Wanted.Pure).Described("Which share of vacant elements is lost at an update, 0.1 where left out."))))
                .Described("Synaptic elements that grow with calcium.")),
        ("layout?", mechanisms.Use(MechanismKind.Layout, "model")));

    private JObject Calcium() => Shape.Object(
        ("tau", Time.Described("Time constant of calcium's decay.")),
        ("beta", quantities.Quantity(Wanted.Pure).Described("Increase at a spike.")),
        ("initial?", quantities.Quantity(Wanted.Pure).Described("Concentration at the start.")));

    private JObject Stimulus() => mechanisms.Use(
        MechanismKind.Stimulus,
        "model",
        ("to", Names.Described("The target populations or groups.")),
        ("receptor", Receptor().Described("The receptor of the targets' model.")),
        ("weight?", quantities.OfAnyUnit().Described("What one spike gives to the receptor, in its unit; a pure number where the stimulus has a unit itself.")),
        ("delay?", Time.Described("When it arrives, one step later where left out.")));

    private JObject Projection() => Shape.Object(
        ("from", Names.Described("The source populations or groups.")),
        ("to", Names.Described("The target populations or groups.")),
        ("receptor", Shape.Any(Receptor(), Shape.List(Receptor())).Described("The receptor, or receptors, that each synapse drives.")),
        ("synapse", mechanisms.Use(
            MechanismKind.SynapseRule,
            "model",
            ("weight", quantities.OfAnyUnit().Described("The weights, in the unit of the receptor.")),
            ("delay?", quantities.Drawn(Wanted.Ms).Described("The delays, at least one step.")),
            ("frozen?", Switch("Whether the rule leaves the weights as they are until a phase or a host lets it learn, false where left out.")))),
        ("connect?", mechanisms.Use(MechanismKind.Connector, "model").Described("The synapses at the start.")),
        ("autapses?", QuantitySchemas.OrReference(Shape.Of("boolean")).Described("Whether a neuron may be joined to itself, true where left out.")),
        ("multapses?", QuantitySchemas.OrReference(Shape.Of("boolean")).Described("Whether two neurons may be joined more than once, true where left out.")),
        ("rewiring?", mechanisms.Use(
            MechanismKind.RewiringStrategy,
            "strategy",
            ("every", Time.Described("The time from one update to the next.")),
            ("start?", Time.Described("The time of the first update, 0 where left out.")),
            ("frozen?", Switch("Whether updates are left out until a phase or a host allows them, false where left out.")),
            ("pre?", Shape.Of("string").Described("The synaptic element that a synapse binds on the side of the source.")),
            ("post?", Shape.Of("string").Described("The synaptic element that a synapse binds on the side of the target.")))));

    private JObject Recorder() => mechanisms.Use(
        MechanismKind.Recorder,
        "model",
        ("record", Record().Described("What to record.")),
        ("of", Names.Described("The populations, groups or projections.")),
        ("every?", Time.Described("The time from one sample to the next; what is recorded when it happens, or once, has none.")),
        ("start?", Time.Described("When the recording begins, with the run where left out.")),
        ("stop?", Time.Described("When the recording ends, with the run where left out.")),
        ("offset?", Time.Described("The time from the start to the first sample, as long as from one sample to the next where left out.")),
        ("from?", Names.Described("Populations or groups: only synapses from them are recorded.")),
        ("to?", Names.Described("Populations or groups: only synapses onto them are recorded.")),
        ("among?", Names.Described("Populations or groups: only synapses among the neurons of each are recorded, each under its name.")),
        ("sample?", quantities.Quantity(Wanted.Pure, new Bounds(0, false, 1, true)).Described("The share of all pairs of neurons whose synapses are recorded.")),
        (
            "reduce?",
            QuantitySchemas.OrReference(RecorderReader.Reductions.Select(r => Shape.Const(r, "")))
                .Described("The one number to which those of a population's neurons, or of a projection's synapses, are reduced.")),
        (
            "bins?",
            QuantitySchemas.Whole(Wanted.Any with { Least = 1, Greatest = HistogramPlan.MostBins })
                .Described("How many bins of one width a weight_histogram has.")),
        (
            "range?",
            QuantitySchemas.OrReference(Shape.List(QuantitySchemas.SingleOfAnyUnit(), 2))
                .Described("Where the first bin of a weight_histogram begins and the last ends, in the unit of the weights.")));

    /// <summary>The receptors of all neuron models.</summary>
    private JObject Receptor() => QuantitySchemas.OrReference(source.All(MechanismKind.NeuronModel)
        .SelectMany(m => m.Inputs.Select(i => (i.Name, Model: source.NameOf(m), Takes: SignalCheck.InWords(i.Takes))))
        .GroupBy(i => i.Name, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(
            g =>
                Shape.Const(
                    g.Key, string.Join("; ", g.GroupBy(i => i.Takes, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal).Select(OfModels)))));

    /// <summary>What a receptor takes, and of which neuron models it is.</summary>
    private static string OfModels(IGrouping<string, (string Name, string Model, string Takes)> receptors) =>
        $"Takes {receptors.Key}, of {string.Join(", ", receptors.Select(r => r.Model).Order(StringComparer.Ordinal))}";

    /// <summary>All quantities by their own names, what mechanisms declare, and elements, whose names are the description's own.</summary>
    private JObject Record()
    {
        var named = QuantityCatalogue.All.Where(q => q.Name is not null).Select(q => Shape.Const(q.Name!, q.Doc));
        var patterns = QuantityCatalogue.All.Where(q => q.NamePattern is not null)
            .Select(q => new JObject { ["type"] = "string", ["pattern"] = q.NamePattern, ["description"] = q.Doc });
        var ofNeurons = Declared(MechanismKind.NeuronModel, RecordedOwner.Population);
        var ofSynapses = Declared(MechanismKind.SynapseRule, RecordedOwner.Projection);
        return QuantitySchemas.OrReference([.. named, .. ofNeurons, .. ofSynapses, .. patterns]);
    }

    /// <summary>What mechanisms of a kind declare that can be recorded, each name once.</summary>
    private IEnumerable<JObject> Declared(MechanismKind kind, RecordedOwner owner) => source.All(kind)
        .SelectMany(m => QuantityCatalogue.NamesIn(new QuantityOwner(owner, "") { Model = m }).Select(n => (n.Name, Of: m.Id)))
        .Where(n => QuantityCatalogue.Find(n.Name) is null)
        .GroupBy(n => n.Name, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => Shape.Const(g.Key, "Of " + string.Join(", ", g.Select(n => n.Of).Order(StringComparer.Ordinal))));
}
