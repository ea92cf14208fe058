using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Terminal;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Cli.Commands;

/// <summary>Finds mechanisms by a word.</summary>
internal static class MechanismSearch
{
    /// <summary>Prints the mechanisms that have a word in their name, plugin, text or reference, by kind.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="catalog">The mechanisms.</param>
    /// <param name="output">Takes what is found.</param>
    /// <param name="messages">Takes the message where nothing is.</param>
    /// <param name="json">True for a document.</param>
    /// <returns>The exit code.</returns>
    internal static int Print(string word, PluginCatalog catalog, TextWriter output, Messages messages, bool json)
    {
        var found = catalog.Mechanisms.Where(mechanism => Has(mechanism, word)).ToList();
        if (found.Count == 0)
        {
            var near = Spelling.Nearest(word, catalog.Mechanisms.Select(catalog.NameOf));
            var meant = near is null ? "neuroforge list shows all names" : $"did you mean \"{near}\"?";
            messages.Fail($"no mechanism has \"{word}\" in its name or text - {meant}", ExitCode.Usage);
            return ExitCode.Usage;
        }

        if (json)
        {
            ListDocument.Print(found, catalog, output);
            return ExitCode.Done;
        }

        var width = found.Max(mechanism => catalog.NameOf(mechanism).Length);
        foreach (var kind in found.GroupBy(mechanism => mechanism.Kind).OrderBy(kind => kind.Key))
        {
            output.WriteLine(kind.Key.InWords());
            foreach (var mechanism in kind.OrderBy(catalog.NameOf, StringComparer.Ordinal))
            {
                output.WriteLine($"  {catalog.NameOf(mechanism).PadRight(width)}  {mechanism.Doc} ({mechanism.Plugin.Id})");
            }
        }

        return ExitCode.Done;
    }

    private static bool Has(Mechanism mechanism, string word) =>
        new[] { mechanism.Id, mechanism.Plugin.Id, mechanism.Doc, mechanism.Reference }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
