using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Equations;
using NeuroForge.Hosting.Compiling;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Models;

/// <summary>The catalog of plugins in the form that descriptions need.</summary>
internal sealed class CatalogMechanisms(PluginCatalog catalog, IReadOnlyList<string> folders) : IMechanismSource
{
    /// <inheritdoc/>
    public IReadOnlyList<PluginIdentity> Plugins { get; } =
        [.. catalog.Plugins.Where(p => p.Status == PluginStatus.Active).Select(p => p.Identity!)];

    /// <inheritdoc/>
    public IReadOnlyList<PluginFailure> Failures { get; } =
        [.. catalog.Plugins.Where(p => p.Status != PluginStatus.Active).Select(p => new PluginFailure(p.Id, string.Join("; ", p.Reasons), []))];

    /// <inheritdoc/>
    public IReadOnlyList<string> Unoptimized { get; } = [.. catalog.Plugins.Where(p => !p.IsOptimized).Select(p => p.Id)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders => folders;

    /// <inheritdoc/>
    public IReadOnlyList<Mechanism> All(MechanismKind kind) => [.. catalog.Mechanisms.Where(m => m.Kind == kind)];

    /// <inheritdoc/>
    public Mechanism? Compile(GeneratedModel model) => CompiledModels.Get(model);

    /// <inheritdoc/>
    public Mechanism? Find(MechanismKind kind, string name) => catalog.Find(kind, name);
}
