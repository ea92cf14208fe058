using System.Reflection;

namespace NeuroForge.Plugins.Loading;

/// <summary>Loads plugins so that none sees another's dependencies.</summary>
internal interface IPluginLoader
{
    /// <summary>Loads a plugin's main assembly into a load context of its own, which is never unloaded.</summary>
    /// <param name="mainAssembly">The assembly's full path.</param>
    /// <param name="shared">What the plugin takes from the host, whatever version it asks for and whatever lies in its folder.</param>
    Assembly Load(string mainAssembly, IReadOnlyList<Assembly> shared);
}
