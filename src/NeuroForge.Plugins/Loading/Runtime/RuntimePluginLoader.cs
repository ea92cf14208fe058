using System.Reflection;

namespace NeuroForge.Plugins.Loading.Runtime;

/// <summary>Loads plugins with the runtime's own load contexts.</summary>
internal sealed class RuntimePluginLoader : IPluginLoader
{
    /// <inheritdoc/>
    public Assembly Load(string mainAssembly, IReadOnlyList<Assembly> shared) =>
        new PluginLoadContext(mainAssembly, shared).LoadFromAssemblyPath(mainAssembly);
}
