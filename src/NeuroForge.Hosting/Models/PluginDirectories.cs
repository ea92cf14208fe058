using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Models;

/// <summary>The directories in which plugins are searched.</summary>
public static class PluginDirectories
{
    /// <summary>The directory of the plugins that come with the host: <c>plugins</c> beside it.</summary>
    public static string Own => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>
    /// Loads the host's own plugins, then those from given directories. If names are not unique the first plugin keeps them; see <see cref="PluginCatalog"/>.
    /// </summary>
    /// <param name="given">Further directories, in order of precedence.</param>
    /// <exception cref="DirectoryNotFoundException">A given directory does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be read.</exception>
    public static PluginCatalog Load(IReadOnlyList<string> given) => given.FirstOrDefault(directory => !Directory.Exists(directory)) is { } missing
        ? throw new DirectoryNotFoundException($"the plugin directory {missing} does not exist")
        : PluginCatalog.Load(All(given));

    internal static IReadOnlyList<string> All(IReadOnlyList<string> given) => Directory.Exists(Own) ? [Own, .. given] : given;
}
