using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Hosting;
using System.ComponentModel.Composition.Primitives;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Discovery;

/// <summary>Makes instances of a class mechanism through MEF.</summary>
/// <param name="definition">The part.</param>
/// <param name="services">The plugin's own parts, which it may import.</param>
/// <param name="plugin">The plugin.</param>
internal sealed class MechanismPart(ComposablePartDefinition definition, ComposablePartCatalog services, PluginIdentity plugin)
{
    /// <summary>A new instance. What it imports is made for it alone, so that two simulations never meet in a plugin's service.</summary>
    /// <exception cref="MechanismCreationException">Its constructor or that of an import threw, or nobody exports what it imports.</exception>
    internal object Create()
    {
        try
        {
            var part = definition.CreatePart();
            if (definition.ImportDefinitions.Any())
            {
                new CompositionContainer(services).SatisfyImportsOnce(part);
            }

            return part.GetExportedValue(Export)!;
        }
        catch (CompositionException composition)
        {
            throw Failed(composition.RootCauses.FirstOrDefault() ?? composition);
        }
        catch (ComposablePartException failure)
        {
            throw Failed(failure.InnerException ?? failure);
        }
    }

    private ExportDefinition Export => definition.ExportDefinitions.First(export => export.Metadata.ContainsKey(nameof(MechanismAttribute.Kind)));

    private MechanismCreationException Failed(Exception cause)
    {
        var kind = (MechanismKind)Export.Metadata[nameof(MechanismAttribute.Kind)]!;
        var id = (string)Export.Metadata[nameof(MechanismAttribute.Id)]!;
        return new($"plugin {plugin}: {kind.InWords()} \"{id}\" could not be created: {cause.GetType().Name}: {cause.Message}", plugin, id, cause);
    }
}
