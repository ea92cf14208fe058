using NeuroForge.Descriptions.Reference;

namespace NeuroForge.Hosting.Models;

/// <summary>The reference of the description language.</summary>
public static class ModelReference
{
    /// <summary>Reads the reference for the plugins that are found.</summary>
    /// <inheritdoc cref="ModelSchema.Write" path="/param"/>
    /// <inheritdoc cref="ModelSchema.Write" path="/exception"/>
    public static DescriptionReference Read(IReadOnlyList<string> pluginDirectories) =>
        DescriptionReference.Of(new CatalogMechanisms(PluginDirectories.Load(pluginDirectories), PluginDirectories.All(pluginDirectories)));
}
