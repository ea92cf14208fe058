using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations.Text;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the texts of a model: statements, names, and prose.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ModelTexts(Reading reading)
{
    private const string StatementExample = "\"v = v_reset\"";

    /// <summary>A statement or a list of statements; empty if there are none.</summary>
    internal IReadOnlyList<SourceText> Statements(Node? node, string name)
    {
        if (node is null or { Kind: NodeKind.Faulty })
        {
            return [];
        }

        return node.Kind == NodeKind.Word
            ? Of([node])
            : Of((reading.Scalars.List(node, name, $"a statement such as {StatementExample}, or a list of statements") ?? [])
                .Select(item => reading.Scalars.Expect(item, NodeKind.Word, name, $"a statement, such as {StatementExample}"))
                .OfType<Node>());
    }

    /// <summary>A text; null if there is none.</summary>
    internal SourceText? Text(Node? node, string name) =>
        node is null || reading.Scalars.Expect(node, NodeKind.Word, name, "a text between quotes") is not { } word ? null : new(word.Text, word);

    /// <summary>A name or a list of names; null if there are none.</summary>
    internal IReadOnlyList<SourceText>? Names(Node? node, string name) => node is null ? null : Of(reading.Scalars.Names(node, name));

    /// <summary>A sentence for readers; empty if there is none.</summary>
    internal string Prose(Section section, string key) => Wording.Printable(reading.Scalars.Word(section.Optional(key), key) ?? "");

    private static List<SourceText> Of(IEnumerable<Node> words) => [.. words.Select(word => new SourceText(word.Text, word))];
}
