using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Copies a part of a description with the values of a pair in the place of their names: after a <c>$</c>, and in formulas.</summary>
/// <param name="values">The values by their names.</param>
/// <param name="pair">The pair in words, for messages.</param>
/// <param name="used">Receives the names that are used.</param>
internal sealed class PairCopy(IReadOnlyDictionary<string, Node> values, string pair, ISet<string> used)
{
    /// <summary>Copies a value into another.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parent">The object or list that the copy is in.</param>
    /// <param name="name">Its name there; null in a list.</param>
    internal Node Of(Node value, Node parent, string? name)
    {
        var copy = new Node(value.Kind, value.Text, value.Place, parent, name) { Escaped = value.Escaped };
        if (value.Kind == NodeKind.Word && value.Text.StartsWith('$') && Find(value.Text[1..]) is { } entry)
        {
            return entry.InsteadOf(copy, $"{value.Text} is {entry.Text} for {pair}");
        }

        if (Formulas.IsFormula(value))
        {
            var text = Replace(value.Text);
            return text == value.Text ? copy : new Node(NodeKind.Word, text, value.Place).InsteadOf(copy, $"{value.Text} for {pair}");
        }

        foreach (var item in value.Items)
        {
            copy.Add(Of(item, copy, null));
        }

        foreach (var member in value.Members)
        {
            copy.Add(member.Name, member.Place, Of(member.Value, copy, member.Name));
        }

        return copy;
    }

    private Node? Find(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return null;
        }

        used.Add(name);
        return value;
    }

    private string Replace(string formula)
    {
        var (text, begin) = (new System.Text.StringBuilder(), 0);
        while (begin < formula.Length)
        {
            var end = begin;
            while (end < formula.Length && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] == '_'))
            {
                end++;
            }

            if (end == begin)
            {
                text.Append(formula[begin++]);
            }
            else
            {
                Append(text, formula[begin..end]);
                begin = end;
            }
        }

        return text.ToString();
    }

    private void Append(System.Text.StringBuilder text, string name)
    {
        if (Find(name) is not { } value)
        {
            text.Append(name);
            return;
        }

        text.Length -= text.Length > 0 && text[^1] == '$' ? 1 : 0;
        text.Append('(').Append(value.Text.TrimStart('=', '$', ' ')).Append(')');
    }
}
