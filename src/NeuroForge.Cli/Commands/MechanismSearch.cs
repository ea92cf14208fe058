using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Terminal;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Cli.Commands;

/// <summary>Finds mechanisms by words.</summary>
internal static class MechanismSearch
{
    /// <summary>The mechanisms that have all words in their name, kind, plugin, text or reference.</summary>
    /// <param name="words">The words, in any case.</param>
    /// <param name="catalog">The mechanisms.</param>
    internal static IReadOnlyList<Mechanism> Find(IReadOnlyList<string> words, PluginCatalog catalog) =>
        [.. catalog.Mechanisms.Where(mechanism => words.All(word => Has(mechanism, word)))];

    /// <summary>Prints the names of the other mechanisms that have a name in theirs; nothing if there are none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="catalog">The mechanisms.</param>
    /// <param name="output">Takes the names.</param>
    internal static void PrintOthers(string name, PluginCatalog catalog, TextWriter output)
    {
        var others = catalog.Mechanisms.Where(mechanism => mechanism.Id != name && mechanism.QualifiedId != name)
            .Where(mechanism => mechanism.Id.Split('_').Contains(name, StringComparer.Ordinal))
            .Select(catalog.NameOf)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (others.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"see also {string.Join(", ", others)}");
        }
    }

    /// <summary>Prints the mechanisms that have all words in their name, kind, plugin, text or reference, by kind.</summary>
    /// <param name="words">The words, in any case.</param>
    /// <param name="catalog">The mechanisms.</param>
    /// <param name="output">Takes what is found.</param>
    /// <param name="messages">Takes the message where nothing is.</param>
    /// <param name="json">True for a document.</param>
    /// <returns>The exit code.</returns>
    internal static int Print(IReadOnlyList<string> words, PluginCatalog catalog, TextWriter output, Messages messages, bool json)
    {
        var found = Find(words, catalog);
        if (found.Count == 0)
        {
            var word = string.Join(' ', words);
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
        new[] { mechanism.Id, mechanism.Kind.InWords(), mechanism.Plugin.Id, mechanism.Doc, mechanism.Reference }
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
