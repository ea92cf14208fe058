using System.Reflection;

namespace NeuroForge.Plugins.Loading;

/// <summary>Loads plugins so that none sees the dependencies of another.</summary>
internal interface IPluginLoader
{
    /// <summary>Loads a plugin's main assembly into a load context of its own, which is never unloaded.</summary>
    /// <param name="mainAssembly">The assembly's full path.</param>
    /// <param name="shared">The assemblies that the plugin takes from the host, for any requested version and even if its folder has copies.</param>
    Assembly Load(string mainAssembly, IReadOnlyList<Assembly> shared);
}
