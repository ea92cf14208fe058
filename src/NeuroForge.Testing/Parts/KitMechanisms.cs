using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Testing.Parts;

/// <summary>The mechanisms for small networks: the kit's own parts and the plugins found.</summary>
internal sealed class KitMechanisms(PluginCatalog catalog) : IMechanismSource
{
    private static readonly PluginIdentity Kit = new("conformance-kit", new Version(1, 0, 0), "");

    private readonly Mechanism[] _parts =
    [
        Mechanism.Declare(typeof(KitNeuron<>), Kit),
        Mechanism.Declare(typeof(KitSynapse<>), Kit),
        Mechanism.Declare(typeof(KitGrowth<>), Kit),
        Mechanism.Declare(typeof(KitRecorder), Kit),
        Mechanism.Declare(typeof(KitSpikes), Kit),
        Mechanism.Declare(typeof(KitAmounts), Kit),
        Mechanism.Declare(typeof(KitPairs), Kit),
        Mechanism.Declare(typeof(KitLine), Kit),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<PluginIdentity> Plugins { get; } =
        [Kit, .. catalog.Plugins.Where(p => p.Status == PluginStatus.Active).Select(p => p.Identity!)];

    /// <inheritdoc/>
    public IReadOnlyList<PluginFailure> Failures => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders => [];

    /// <summary>The kit's part of a kind.</summary>
    internal Mechanism Part(MechanismKind kind) => _parts.First(part => part.Kind == kind);

    /// <summary>The kit's stimulus for a receptor: spikes, unless it takes only continuous signals.</summary>
    internal Mechanism Stimulus(InputDeclaration receptor) => _parts.First(part => part.Kind == MechanismKind.Stimulus && receptor.Accepts(part.Gives));

    /// <inheritdoc/>
    public IReadOnlyList<Mechanism> All(MechanismKind kind) => [.. _parts.Concat(catalog.Mechanisms).Where(m => m.Kind == kind)];

    /// <inheritdoc/>
    public Mechanism? Find(MechanismKind kind, string name) => All(kind).FirstOrDefault(m => m.Id == name || m.QualifiedId == name);
}
