using System.Text.Json;
using NeuroForge.Cli.Structured;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Reference;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Documents;

/// <summary>The document of <c>describe --json</c>: the mechanisms, the recordable quantity and the parts of a description of a name.</summary>
internal static class DescribeDocument
{
    private const string Format = "neuroforge-describe/1";

    /// <summary>Prints mechanisms of plugins, a quantity, and parts of a description.</summary>
    /// <param name="mechanisms">The mechanisms.</param>
    /// <param name="catalog">The plugins.</param>
    /// <param name="quantity">The quantity; null for none.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="output">The destination.</param>
    internal static void Print(
        IEnumerable<Mechanism> mechanisms,
        PluginCatalog catalog,
        RecordableQuantity? quantity,
        IReadOnlyList<DescriptionPart> parts,
        TextWriter output) =>
        JsonOutput.Print(output, Format, json =>
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
            json.WriteObjects("parts", parts, Write);
        });

    /// <summary>Prints a model that a description writes as equations.</summary>
    internal static void Print(OwnModel model, TextWriter output) => JsonOutput.Print(output, Format, json =>
    {
        json.WriteObjects("mechanisms", [model], static (json, model) =>
        {
            MechanismDocument.Write(json, model.Mechanism, model.Mechanism.Id);
            json.WriteString("integration", model.Generated.Method);
        });
        json.WriteObjects<RecordableQuantity>("quantities", [], static (_, _) => { });
        json.WriteObjects<DescriptionPart>("parts", [], static (_, _) => { });
    });

    private static void Write(Utf8JsonWriter json, DescriptionPart part)
    {
        json.WriteString("path", part.Path);
        json.WriteString("value", part.Value);
        json.WriteString("doc", part.Doc);
        json.WriteBoolean("required", part.Required);
        json.WriteObjects("words", part.Words, static (json, word) =>
        {
            json.WriteString("word", word.Word);
            json.WriteString("doc", word.Doc);
        });
        json.WriteObjects("mechanisms", part.Choices, static (json, choice) =>
        {
            json.WriteString("key", choice.Key);
            json.WriteString("name", choice.Name);
            json.WriteString("doc", choice.Doc);
        });
        json.WriteObjects("keys", part.Keys, Write);
    }
}
