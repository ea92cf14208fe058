using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;

namespace NeuroForge.Engine.Tests.Drafts;

/// <summary>Parts of plans with everything filled in that a test does not care about.</summary>
internal static class Draft
{
    public const double Step = 0.1;

    public static NetworkPlan Network(params PopulationPlan[] populations) => new()
    {
        Name = "test",
        Step = Step,
        Steps = 100,
        Seed = 1,
        Populations = populations,
    };

    public static PopulationPlan Population(string name, int size, Mechanism model, params (string Name, Distribution Value)[] parameters) => new()
    {
        Name = name,
        Size = size,
        Model = model,
        Parameters = Values(parameters),
    };

    public static ElementPlan Element(string name, Mechanism curve, params (string Name, Distribution Value)[] parameters) => new()
    {
        Name = name,
        Curve = curve,
        Parameters = Values(parameters),
    };

    public static ProjectionPlan Projection(string name, string from, string to) => new()
    {
        Name = name,
        From = from.Split(' '),
        To = to.Split(' '),
        Receptors = ["a"],
        Rule = Declared.Plain,
        Weight = Constant(1),
        Delay = Constant(1),
    };

    public static RecorderPlan Recorder(Memory memory, string record, string of, long? every = null, Reduction? reduce = null) => new()
    {
        Name = record,
        Model = Declared.Memory(memory),
        Record = record,
        Of = of.Split(' '),
        Every = every,
        Reduce = reduce,
    };

    public static StimulusPlan Stimulus(MechanismUse model, string to) => new()
    {
        Name = "stimulus",
        Model = model,
        To = to.Split(' '),
        Receptor = "a",
        Weight = 1,
        Delay = 0,
    };

    public static Distribution Constant(double value) => Distribution.Constant(value);

    public static Dictionary<string, Distribution> Values(params (string Name, Distribution Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}
