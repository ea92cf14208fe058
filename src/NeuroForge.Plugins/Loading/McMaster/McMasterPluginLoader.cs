using System.Reflection;
using McMaster.NETCore.Plugins.Loader;

namespace NeuroForge.Plugins.Loading.McMaster;

/// <summary>Loads plugins with McMaster.NETCore.Plugins.</summary>
/// <remarks>
/// Uses that package's builder of load contexts and not its <c>PluginLoader</c>, which reads the runtimeconfig.json files of the plugin and of the program with
/// a JSON serializer before the first plugin is loaded. That takes a third of the time of a short command, and the further search folders that it looks for
/// never exist for a plugin, whose folder contains everything it needs.
/// </remarks>
internal sealed class McMasterPluginLoader : IPluginLoader
{
    /// <inheritdoc/>
    public Assembly Load(string mainAssembly, IReadOnlyList<Assembly> shared)
    {
        // Without IsLazyLoaded it loads everything that the shared assemblies refer to, most of .NET, whether it is needed or not.
        var builder = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(mainAssembly)
            .SetDefaultContext(new HostContext(shared))
            .IsLazyLoaded(true);
        foreach (var assembly in shared)
        {
            builder.PreferDefaultLoadContextAssembly(assembly.GetName());
        }

        return builder.Build().LoadFromAssemblyPath(mainAssembly);
    }
}
