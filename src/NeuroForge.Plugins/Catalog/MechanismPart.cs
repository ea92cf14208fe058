using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Hosting;
using System.ComponentModel.Composition.Primitives;
using System.Reflection;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Creates instances of a class mechanism through MEF.</summary>
/// <param name="type">The class.</param>
/// <param name="definition">The part.</param>
/// <param name="services">The plugin's own parts, which it may import.</param>
/// <param name="plugin">The plugin.</param>
internal sealed class MechanismPart(Type type, ComposablePartDefinition definition, ComposablePartCatalog services, PluginIdentity plugin)
{
    /// <summary>Creates an instance. The parts that it imports are created for it alone, so that two simulations never share a plugin's service.</summary>
    /// <exception cref="MechanismCreationException">Its constructor or that of an import failed, an import has no export, or MEF cannot read an exported
    /// member.</exception>
    internal object Create()
    {
        var attribute = type.GetCustomAttributes<MechanismAttribute>(inherit: false).First();
        try
        {
            var part = definition.CreatePart();
            if (definition.ImportDefinitions.Any())
            {
                new CompositionContainer(services).SatisfyImportsOnce(part);
            }

            var contract = AttributedModelServices.GetContractName(attribute.ContractType!);
            return part.GetExportedValue(definition.ExportDefinitions.First(export => export.ContractName == contract))!;
        }
        catch (CompositionException composition)
        {
            throw Failed(attribute, composition.RootCauses.FirstOrDefault() ?? composition);
        }
        catch (ComposablePartException failure)
        {
            throw Failed(attribute, failure.InnerException ?? failure);
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or ArgumentException)
        {
            throw Failed(attribute, unreadable);
        }
    }

    private MechanismCreationException Failed(MechanismAttribute attribute, Exception cause) => new(
        $"plugin {plugin}: {attribute.Kind.InWords()} \"{attribute.Id}\" could not be created: {cause.GetType().Name}: {cause.Message}",
        plugin,
        attribute.Id,
        cause);
}
