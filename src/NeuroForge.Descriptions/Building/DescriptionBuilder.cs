using System.Globalization;
using NeuroForge.Descriptions.Parts;
using Newtonsoft.Json;

namespace NeuroForge.Descriptions.Building;

/// <summary>Builds a description in code. The result is the text of a description, which is read and checked like one from a file.</summary>
/// <remarks>
/// Each method has the name of the key that it writes. The parts of the text have the order of the calls, which neurons and random numbers depend on. Nothing
/// is checked while a description is built: the reader reports everything that is wrong with it at once. The path of a mistake, such as
/// <c>populations.E.parameters.tau_m</c>, names the calls that led to it; line and column refer to <see cref="ToJson"/>. Setting a key twice is a mistake, as
/// in a file.
/// </remarks>
/// <param name="name">The model's name.</param>
public sealed class DescriptionBuilder(string name)
{
    private readonly Members _head = new();
    private readonly Members _requires = new();
    private readonly Members _parameters = new();
    private readonly Members _simulation = new();
    private readonly Members _models = new();
    private readonly Members _populations = new();
    private readonly Members _groups = new();
    private readonly Members _stimuli = new();
    private readonly Members _projections = new();
    private readonly List<Value> _phases = [];
    private readonly Members _recorders = new();

    /// <summary>Sets the path of the schema for editors, for a description that is saved to a file.</summary>
    /// <param name="path">The path, such as <c>./neuroforge.schema.json</c>.</param>
    public DescriptionBuilder Schema(string path) => Add(_head, "$schema", path);

    /// <summary>Describes the network, in prose.</summary>
    public DescriptionBuilder Description(string text) => Add(_head, "description", text);

    /// <summary>Sets the publications of the network.</summary>
    public DescriptionBuilder References(params IReadOnlyList<string> sources) => Add(_head, "references", Value.List(sources.Select(source => (Value)source)));

    /// <summary>Requires versions of a plugin.</summary>
    /// <param name="plugin">The plugin's id.</param>
    /// <param name="versions">A range, such as <c>^1.0</c>.</param>
    public DescriptionBuilder Requires(string plugin, string versions) => Add(_requires, plugin, versions);

    /// <summary>Declares a named parameter, which <see cref="Value.Parameter"/> and <c>"$name"</c> refer to, and whose value options can replace.</summary>
    public DescriptionBuilder Parameter(string name, Value value) => Add(_parameters, name, value);

    /// <summary>Sets the duration of the run.</summary>
    public DescriptionBuilder Duration(Value time) => Add(_simulation, "duration", time);

    /// <summary>Sets the length of a step.</summary>
    public DescriptionBuilder Step(Value time) => Add(_simulation, "step", time);

    /// <summary>Sets the seed of all random numbers, a whole number of 64 bits; 1 if not set.</summary>
    public DescriptionBuilder Seed(Value seed) => Add(_simulation, "seed", seed);

    /// <summary>Includes libraries: files with models as equations, relative to the folder of inputs.</summary>
    public DescriptionBuilder Include(params IReadOnlyList<string> libraries) => Add(_head, "include", Names.List(libraries));

    /// <summary>Adds a neuron model of the description's own, written as equations.</summary>
    /// <param name="name">The name that populations use for it.</param>
    /// <param name="describe">Sets its quantities and equations.</param>
    public DescriptionBuilder Model(string name, Action<ModelDescription> describe)
    {
        var model = new ModelDescription();
        describe(model);
        return Add(_models, name, model.Members.AsValue());
    }

    /// <summary>Adds a synapse rule of the description's own, written as equations.</summary>
    /// <param name="name">The name that projections use for it.</param>
    /// <param name="describe">Sets its quantities and equations.</param>
    public DescriptionBuilder SynapseRule(string name, Action<SynapseRuleDescription> describe)
    {
        var rule = new SynapseRuleDescription();
        describe(rule);
        return Add(_models, name, rule.Members.AsValue());
    }

    /// <summary>Adds a growth curve of the description's own, written as equations.</summary>
    /// <param name="name">The name that synaptic elements use for it.</param>
    /// <param name="describe">Sets its parameters and equations.</param>
    public DescriptionBuilder GrowthCurve(string name, Action<GrowthCurveDescription> describe)
    {
        var curve = new GrowthCurveDescription();
        describe(curve);
        return Add(_models, name, curve.Members.AsValue());
    }

    /// <summary>Adds a population.</summary>
    /// <param name="name">The name that other parts use for it.</param>
    /// <param name="size">Number of neurons, 1 or more.</param>
    /// <param name="model">The neuron model.</param>
    /// <param name="describe">Sets more: parameters, initial values, calcium, elements, layout; null for nothing more.</param>
    public DescriptionBuilder Population(string name, Value size, string model, Action<PopulationDescription>? describe = null)
    {
        var population = new PopulationDescription(size, model);
        describe?.Invoke(population);
        return Add(_populations, name, population.Members.AsValue());
    }

    /// <summary>Adds a group: neurons of one population under a name of their own.</summary>
    /// <param name="name">The name by which other parts know it.</param>
    /// <param name="of">The population, or a group that was added before.</param>
    /// <param name="describe">Chooses the neurons; null for all of them.</param>
    public DescriptionBuilder Group(string name, string of, Action<GroupDescription>? describe = null)
    {
        var group = new GroupDescription(of);
        describe?.Invoke(group);
        return Add(_groups, name, group.Members.AsValue());
    }

    /// <summary>Adds a stimulus.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="model">The stimulus's model.</param>
    /// <param name="describe">Sets its targets, and parameters of the model.</param>
    public DescriptionBuilder Stimulus(string name, string model, Action<StimulusDescription> describe)
    {
        var stimulus = new StimulusDescription(model);
        describe(stimulus);
        return Add(_stimuli, name, stimulus.Members.AsValue());
    }

    /// <summary>Adds a projection.</summary>
    /// <param name="name">The name that recorders use for it.</param>
    /// <param name="describe">Sets its populations, synapses, connector and rewiring.</param>
    public DescriptionBuilder Projection(string name, Action<ProjectionDescription> describe)
    {
        var projection = new ProjectionDescription();
        describe(projection);
        return Add(_projections, name, projection.Members.AsValue());
    }

    /// <summary>Adds a phase to the protocol, after the others.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="duration">Its duration.</param>
    /// <param name="describe">Sets values and actions; null for none.</param>
    public DescriptionBuilder Phase(string name, Value duration, Action<PhaseDescription>? describe = null)
    {
        var phase = new PhaseDescription(name, duration);
        describe?.Invoke(phase);
        _phases.Add(phase.AsValue());
        return this;
    }

    /// <summary>Adds a recorder.</summary>
    /// <param name="name">Its name, also of the file that it writes.</param>
    /// <param name="model">The recorder's model, such as <c>csv</c>.</param>
    /// <param name="describe">Sets the quantity, its populations or projections, and the interval.</param>
    public DescriptionBuilder Recorder(string name, string model, Action<RecorderDescription> describe)
    {
        var recorder = new RecorderDescription(model);
        describe(recorder);
        return Add(_recorders, name, recorder.Members.AsValue());
    }

    /// <summary>The description built so far: indented JSON, to be read or saved to a file. The command line runs that file to the same state.</summary>
    public string ToJson()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2 })
        {
            Whole().Write(json);
        }

        return text + "\n";
    }

    private Members Whole()
    {
        var whole = new Members().Add("format", NetworkReader.Format).Add("name", name);
        whole.Add(_head);
        AddUnlessEmpty(whole, "requires", _requires);
        AddUnlessEmpty(whole, "parameters", _parameters);
        whole.Add("simulation", _simulation.AsValue());
        AddUnlessEmpty(whole, "models", _models);
        whole.Add("populations", _populations.AsValue());
        AddUnlessEmpty(whole, "groups", _groups);
        AddUnlessEmpty(whole, "stimuli", _stimuli);
        AddUnlessEmpty(whole, "projections", _projections);
        if (_phases.Count > 0)
        {
            whole.Add("protocol", Value.List(_phases));
        }

        AddUnlessEmpty(whole, "recorders", _recorders);
        return whole;
    }

    private static void AddUnlessEmpty(Members whole, string part, Members said)
    {
        if (!said.IsEmpty)
        {
            whole.Add(part, said.AsValue());
        }
    }

    private DescriptionBuilder Add(Members part, string key, Value value)
    {
        part.Add(key, value);
        return this;
    }
}
