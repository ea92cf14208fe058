using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Discovery;

/// <summary>Reads plugins: folder, header, load context, mechanisms. Runs none of their mechanisms' code.</summary>
internal sealed class PluginReader(IPluginLoader loader)
{
    /// <summary>Reads one plugin. Whatever is wrong with it becomes its status.</summary>
    internal Plugin Read(PluginFolder folder)
    {
        PluginIdentity? identity = null;
        IReadOnlyList<string> warnings = [];
        try
        {
            var header = folder.FindMainAssembly();
            identity = new(folder.Id, header.Version, header.Hash);
            warnings = folder.FindStrayCopies();
            CheckContract(header);
            var mechanisms = MechanismDiscovery.In(LoadWhole(header), identity);
            return new(folder, PluginStatus.Active) { Identity = identity, Warnings = warnings, Mechanisms = PluginCatalog.InOrder(mechanisms) };
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

    // A major version breaks plugins of other majors; a minor one adds what older hosts lack.
    private static void CheckContract(AssemblyHeader header)
    {
        var contract = SharedAssemblies.Contract.SimpleName();
        if (header.Contract is not { } built)
        {
            throw new PluginRefusedException($"{Path.GetFileName(header.Path)} does not refer to {contract}, so it cannot bring a mechanism");
        }

        var offered = SharedAssemblies.Contract.GetName().Version!;
        if (built.Major != offered.Major || built.Minor > offered.Minor)
        {
            var way = built > offered ? "use a newer NeuroForge, or build it" : "build it";
            throw new PluginRefusedException(
                PluginStatus.IncompatibleContract,
                [$"it was built against {contract} {built.ToString(2)} and this is {offered.ToString(2)}: {way} against {offered.ToString(2)}"]);
        }
    }

    private Assembly LoadWhole(AssemblyHeader header)
    {
        var assembly = loader.Load(header.Path, SharedAssemblies.All);
        var missing = LoadFailure.MissingReferences(assembly);
        return missing.Count == 0 ? assembly : throw new PluginRefusedException(PluginStatus.Failed, missing);
    }
}
