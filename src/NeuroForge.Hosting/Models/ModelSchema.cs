using NeuroForge.Descriptions.Schema;

namespace NeuroForge.Hosting.Models;

/// <summary>The JSON Schema of descriptions, for editors.</summary>
public static class ModelSchema
{
    /// <summary>Writes the schema for the plugins that are found.</summary>
    /// <param name="pluginDirectories">Additional directories with a folder for each plugin; they are searched before the host's own.</param>
    /// <exception cref="DirectoryNotFoundException">A given directory does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be read.</exception>
    public static string Write(IReadOnlyList<string> pluginDirectories)
    {
        var catalog = PluginDirectories.Load(pluginDirectories);
        return DescriptionSchema.Write(new CatalogMechanisms(catalog, PluginDirectories.All(pluginDirectories)));
    }

    /// <summary>Writes the schema of libraries: files with models as equations that descriptions include.</summary>
    public static string WriteLibrary() => DescriptionSchema.WriteLibrary();
}
