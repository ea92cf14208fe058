using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Reference;

namespace NeuroForge.Cli.Reference;

/// <summary>The page of a part of the description language, for a terminal.</summary>
internal static class PartPage
{
    /// <summary>Prints a part and the parts below it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="output">Receives the page.</param>
    internal static void Print(DescriptionPart part, TextWriter output)
    {
        output.WriteLine($"{part.Path} - {part.Value}{(part.Required ? ", required" : "")}");
        if (part.Doc.Length > 0)
        {
            output.WriteLine(part.Doc);
        }

        Columns.Print(output, "words", part.Words.Select(word => (string[])[word.Word, word.Doc]));
        PrintSections(part, output);
    }

    /// <summary>Prints a whole description, and the forms of values that occur at many places.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="output">Receives it.</param>
    internal static void Print(DescriptionReference reference, TextWriter output)
    {
        output.WriteLine("The description language: every key, its values and its meaning.");
        foreach (var line in LanguageNotes.All)
        {
            output.WriteLine($"- {line}");
        }

        output.WriteLine("- neuroforge describe NAME shows one part, such as projections.rewiring, or the parameters of one mechanism.");
        PrintSections(reference.Root, output);
        foreach (var value in reference.Values)
        {
            output.WriteLine();
            Print(value, output);
        }
    }

    private static void PrintSections(DescriptionPart part, TextWriter output)
    {
        foreach (var section in PartRows.Sections(part))
        {
            var title = section.Path.Length == 0 ? "a description" : section.Path;
            Columns.Print(output, section == part ? "keys" : title, PartRows.Of(section.Keys, section.Choices));
            foreach (var names in section.Choices.GroupBy(choice => choice.Key, StringComparer.Ordinal))
            {
                Columns.Print(output, $"{names.Key} of {title}", names.Select(choice => (string[])[choice.Name, choice.Doc]));
            }

            foreach (var kind in section.Choices.Where(choice => choice.IsKind))
            {
                Columns.Print(output, $"{title} with \"{kind.Key}\": \"{kind.Name}\"", PartRows.Of(kind.Keys, []));
            }
        }
    }
}
