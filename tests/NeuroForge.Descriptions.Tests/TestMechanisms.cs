using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tests.Mechanisms;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Tests;

/// <summary>The mechanisms of these tests, as if two plugins brought them while a third failed.</summary>
internal sealed class TestMechanisms : IMechanismSource
{
    private static readonly PluginIdentity Neurons = new("neurons", new Version(1, 2, 0), "");
    private static readonly PluginIdentity Surroundings = new("surroundings", new Version(0, 3, 1), "");

    private readonly List<Mechanism> _mechanisms =
    [
        .. Declared(
            Neurons,
            typeof(Leaky<>),
            typeof(Rate<>),
            typeof(UndeclaredReceptor<>),
            typeof(Pairing<>),
            typeof(Gated<>),
            typeof(PotentialSignal<>),
            typeof(Resetting<>),
            typeof(Flickering<>),
            typeof(Gaussian<>),
            typeof(Fixed<>),
            typeof(Depressing<>),
            typeof(Bounded<>),
            typeof(Clashing<>),
            typeof(Flowing<>),
            typeof(SourceInput<>)),
        .. Declared(
            Surroundings,
            typeof(Poisson),
            typeof(ListedSpikes),
            typeof(StepCurrent),
            typeof(UndeclaredSignal),
            typeof(FixedIndegree),
            typeof(Chain),
            typeof(Homeostatic),
            typeof(Pruning),
            typeof(Regrowing),
            typeof(Watching),
            typeof(Counting),
            typeof(Csv),
            typeof(Map),
            typeof(Grid)),
    ];

    public IReadOnlyList<PluginIdentity> Plugins => [Neurons, Surroundings];

    public IReadOnlyList<PluginFailure> Failures { get; } =
    [
        new("broken", "it was built against contract 2.0 and this host has 1.0; build it again", ["izhikevich"]),
        new("ruined", "broken.dll is no assembly", []),
    ];

    public IReadOnlyList<string> Folders => ["plugins"];

    public IReadOnlyList<Mechanism> All(MechanismKind kind) => [.. _mechanisms.Where(m => m.Kind == kind)];

    public Mechanism? Find(MechanismKind kind, string name) => _mechanisms.Find(m => m.Kind == kind && (m.Id == name || m.QualifiedId == name));

    private static IEnumerable<Mechanism> Declared(PluginIdentity plugin, params Type[] types) =>
        types.Select(type => Mechanism.Declare(type, plugin));
}
