using NeuroForge.Descriptions.Reference;

namespace NeuroForge.Cli.Reference;

/// <summary>The reference of the description language as a page in Markdown, with the parameters of all mechanisms.</summary>
/// <param name="output">Receives the page.</param>
internal sealed class ReferenceMarkdown(TextWriter output)
{
    private readonly Dictionary<string, string> _choices = new(StringComparer.Ordinal);

    /// <summary>Writes the page.</summary>
    internal void Write(DescriptionReference reference)
    {
        Line("# The description language");
        Line();
        Line("Every key of a description, for NeuroForge's own plugins. `neuroforge help description --markdown` writes this page, from the declarations that");
        Line("the JSON Schema is written from; with `--plugins DIR` it has your own mechanisms too. `neuroforge help description` prints it in a terminal,");
        Line("`neuroforge describe projections.rewiring` one part of it, and `neuroforge describe NAME` one mechanism with its equations.");
        Line("[models/README.md](README.md) explains whole experiments and models as equations with examples.");
        Line();
        foreach (var note in LanguageNotes.All)
        {
            Line($"- {note}");
        }

        foreach (var section in PartRows.Sections(reference.Root))
        {
            Section(section, section.Path.Length == 0 ? "A description" : $"`{section.Path}`");
        }

        foreach (var value in reference.Values)
        {
            Section(value, Capital(value.Path.Replace('_', ' ')) + " values");
            Words(value);
            foreach (var section in PartRows.Sections(value).Where(section => section != value))
            {
                Section(section, $"`{section.Path}`");
            }
        }
    }

    private void Section(DescriptionPart section, string title)
    {
        Line();
        Line($"## {title}");
        Line();
        if (section.Doc.Length > 0)
        {
            Line(section.Doc);
            Line();
        }

        if (section.Keys.Count > 0)
        {
            Keys(section.Keys, section.Choices);
        }

        foreach (var kind in section.Choices.GroupBy(choice => choice.Key, StringComparer.Ordinal))
        {
            Choices(section, [.. kind]);
        }
    }

    /// <summary>The mechanisms that may be named, each with its keys; a list that was written before is named only.</summary>
    private void Choices(DescriptionPart section, IReadOnlyList<MechanismChoice> choices)
    {
        var names = string.Join(' ', choices.Select(choice => choice.Name));
        if (!_choices.TryAdd(names, section.Path))
        {
            Line();
            Line($"The values of `{choices[0].Key}`, and the keys that each adds, are those of `{_choices[names]}`.");
            return;
        }

        foreach (var choice in choices)
        {
            Line();
            Line($"### `\"{choice.Key}\": \"{choice.Name}\"`");
            Line();
            Line(choice.Doc);
            var keys = choice.Keys.SelectMany(key => key.Keys.Count > 0 && key.Doc.Length == 0 ? key.Keys.Select(Below) : [key]).ToList();
            if (keys.Count > 0)
            {
                Line();
                Keys(keys, []);
            }
        }

        // Keys of a neuron model are in objects of their own.
        DescriptionPart Below(DescriptionPart key) => key with { Path = key.Path[(section.Path.Length + 1)..].Replace('.', '/') };
    }

    private void Keys(IReadOnlyList<DescriptionPart> keys, IReadOnlyList<MechanismChoice> choices)
    {
        Line("| key | value | | meaning |");
        Line("|---|---|---|---|");
        foreach (var row in PartRows.Of(keys, choices))
        {
            Line($"| {(row[0].Length > 0 ? $"`{row[0].Replace('/', '.')}`" : "")} | {Escaped(row[1])} | {row[2]} | {Escaped(row[3])} |");
        }
    }

    private void Words(DescriptionPart value)
    {
        if (value.Words.Count > 0)
        {
            Line();
            Line("| word | meaning |");
            Line("|---|---|");
            foreach (var word in value.Words)
            {
                Line($"| `{word.Word}` | {Escaped(word.Doc)} |");
            }
        }
    }

    private void Line(string text = "") => output.Write(text + "\n");

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
