using System.Reflection;
using McMaster.NETCore.Plugins;

namespace NeuroForge.Plugins.Loading.McMaster;

/// <summary>Loads plugins with McMaster.NETCore.Plugins.</summary>
internal sealed class McMasterPluginLoader : IPluginLoader
{
    /// <inheritdoc/>
    public Assembly Load(string mainAssembly, IReadOnlyList<Assembly> shared)
    {
        // Its context is not collectible and outlives the loader, which therefore needs no disposal.
        var loader = PluginLoader.CreateFromAssemblyFile(mainAssembly, config =>
        {
            config.DefaultContext = new HostContext(shared);
            foreach (var assembly in shared)
            {
                config.SharedAssemblies.Add(assembly.GetName());
            }
        });
        return loader.LoadDefaultAssembly();
    }
}
