using System.Text.Json;
using NeuroForge.Cli.Authoring;
using NeuroForge.Cli.Structured;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Cli.Documents;

/// <summary>The document of <c>list --json</c>: plugins, mechanisms, or published models.</summary>
internal static class ListDocument
{
    private const string Format = "neuroforge-list/1";

    /// <summary>Prints all plugins and their mechanisms.</summary>
    internal static void Print(PluginCatalog catalog, TextWriter output) => JsonOutput.Print(output, Format, json =>
    {
        json.WriteObjects("plugins", catalog.Plugins, Write);
        Write(json, catalog.Mechanisms, catalog);
    });

    /// <summary>Prints some mechanisms.</summary>
    internal static void Print(IEnumerable<Mechanism> found, PluginCatalog catalog, TextWriter output) =>
        JsonOutput.Print(output, Format, json => Write(json, found, catalog));

    /// <summary>Prints the published models.</summary>
    internal static void Print(IEnumerable<PublishedModel> models, TextWriter output) =>
        JsonOutput.Print(output, Format, json => json.WriteObjects("models", models, static (json, model) =>
        {
            json.WriteString("name", model.Name);
            json.WriteString("description", model.Description);
        }));

    private static void Write(Utf8JsonWriter json, Plugin plugin)
    {
        json.WriteString("id", plugin.Id);
        json.WriteString("version", plugin.Identity?.Version.ToString());
        json.WriteString("status", SnakeCase.Of(plugin.Status.ToString()));
        json.WriteTexts("remarks", plugin.Reasons.Concat(plugin.Warnings));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Mechanism> mechanisms, PluginCatalog catalog) =>
        json.WriteObjects("mechanisms", mechanisms, (json, mechanism) => MechanismDocument.WriteHead(json, mechanism, catalog.NameOf(mechanism)));
}
