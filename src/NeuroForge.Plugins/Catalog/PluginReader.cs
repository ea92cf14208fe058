using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Reads plugins: folder, header, load context, mechanisms. Does not run any code of their mechanisms.</summary>
internal sealed class PluginReader(IPluginLoader loader)
{
    /// <summary>Reads one plugin. Every fault is reported in its status.</summary>
    internal Plugin Read(PluginFolder folder)
    {
        PluginIdentity? identity = null;
        IReadOnlyList<string> warnings = [];
        try
        {
            var header = folder.FindMainAssembly();
            identity = new(folder.Id, header.Version, header.Hash);
            warnings = folder.FindStrayCopies();
            SharedVersions.Check(header, folder.FindOtherAssemblies(header));
            var found = MechanismDiscovery.In(LoadWhole(header), identity);
            return new(folder, PluginStatus.Active)
            {
                Identity = identity,
                Warnings = [.. warnings, .. found.Warnings],
                Mechanisms = PluginCatalog.InOrder(found.Mechanisms),
            };
        }
        catch (PluginRefusedException refused)
        {
            return new(folder, refused.Status, refused.Reasons) { Identity = identity, Warnings = warnings };
        }
        catch (Exception failure)
        {
            return new(folder, PluginStatus.Failed, LoadFailure.Explain(failure)) { Identity = identity, Warnings = warnings };
        }
    }

    private Assembly LoadWhole(AssemblyHeader header)
    {
        var assembly = loader.Load(header.Path, SharedAssemblies.All);
        var missing = LoadFailure.MissingReferences(assembly);
        return missing.Count == 0 ? assembly : throw new PluginRefusedException(PluginStatus.Failed, missing);
    }
}
