using NeuroForge.Cli.Structured;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Documents;

/// <summary>The document of <c>describe --json</c>: the mechanisms and the recordable quantity of a name.</summary>
internal static class DescribeDocument
{
    private const string Format = "neuroforge-describe/1";

    /// <summary>Prints mechanisms of plugins and a quantity.</summary>
    /// <param name="mechanisms">The mechanisms.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="quantity">The quantity; null for none.</param>
    /// <param name="output">The destination.</param>
    internal static void Print(IEnumerable<Mechanism> mechanisms, PluginCatalog catalog, RecordableQuantity? quantity, TextWriter output) =>
        JsonText.Print(output, Format, json =>
        {
            json.WriteObjects("mechanisms", mechanisms, (json, mechanism) => MechanismDocument.Write(json, mechanism, catalog.NameOf(mechanism)));
            json.WriteObjects("quantities", quantity is null ? [] : new[] { quantity }, static (json, quantity) =>
            {
                json.WriteString("name", quantity.Name);
                json.WriteString("of", quantity.Owner == RecordedOwner.Population ? "populations" : "projections");
                json.WriteString("doc", quantity.Doc);
                json.WriteString("moment", SnakeCase.Of(quantity.Moment.ToString()));
                json.WriteTexts("reduce", quantity.CanBeReduced ? Enum.GetNames<Reduction>().Select(SnakeCase.Of) : []);
                json.WriteBoolean("takes_bins", quantity.TakesBins);
                json.WriteString("needs", quantity.Needs is { } trait ? SnakeCase.Of(trait.ToString()) : null);
            });
        });

    /// <summary>Prints a model that a description writes as equations.</summary>
    internal static void Print(OwnModel model, TextWriter output) => JsonText.Print(output, Format, json =>
    {
        json.WriteObjects("mechanisms", [model], static (json, model) =>
        {
            MechanismDocument.Write(json, model.Mechanism, model.Mechanism.Id);
            json.WriteString("integration", model.Generated.Method);
        });
        json.WriteObjects<RecordableQuantity>("quantities", [], static (_, _) => { });
    });
}
