using System.Diagnostics;
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
            var assembly = LoadWhole(header);
            var found = MechanismDiscovery.In(assembly, identity);
            var isOptimized = IsOptimized(assembly);
            return new(folder, PluginStatus.Active)
            {
                Identity = identity,
                IsOptimized = isOptimized,
                Warnings = [.. warnings, .. isOptimized ? [] : (string[])[NotOptimized(header)], .. found.Warnings],
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

    private static bool IsOptimized(Assembly assembly) => assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static string NotOptimized(AssemblyHeader header) =>
        $"{Path.GetFileName(header.Path)} was compiled without optimisation, so that its mechanisms run several times slower: build it with -c Release, or "
            + "set <Optimize>true</Optimize> in its project";

    private Assembly LoadWhole(AssemblyHeader header)
    {
        var assembly = loader.Load(header.Path, SharedAssemblies.All);
        var missing = LoadFailure.MissingReferences(assembly);
        return missing.Count == 0 ? assembly : throw new PluginRefusedException(PluginStatus.Failed, missing);
    }
}
