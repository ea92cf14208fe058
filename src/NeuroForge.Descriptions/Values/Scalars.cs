using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>
/// Reads words, switches, whole numbers and lists of names. For a missing node the result is null without a diagnostic, for a wrong one null with a diagnostic.
/// </summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="formulas">Computes formulas.</param>
internal sealed class Scalars(DiagnosticBag bag, Scope scope, Formulas formulas)
{
    /// <summary>The node's value if it has the expected kind.</summary>
    internal Node? Expect(Node? node, NodeKind kind, string name, string expected)
    {
        if (node is null || scope.Resolve(node) is not { Kind: not NodeKind.Faulty } value)
        {
            return null;
        }

        if (kind == NodeKind.Number && Formulas.IsFormula(value))
        {
            return formulas.Number(value, name);
        }

        if (value.Kind == kind)
        {
            return value;
        }

        bag.Report(DiagnosticCodes.WrongKind, value, $"\"{name}\" must be {expected}, but is {Wording.Value(value)}");
        return null;
    }

    internal string? Word(Node? node, string name) => Expect(node, NodeKind.Word, name, "a word between quotes")?.Text;

    internal bool? Switch(Node? node, string name) => Expect(node, NodeKind.Switch, name, "true or false") is { } value ? value.Text == "true" : null;

    /// <summary>One of several words.</summary>
    internal string? Choice(Node? node, string name, IReadOnlyCollection<string> words)
    {
        if (Expect(node, NodeKind.Word, name, "one of " + Wording.List(words)) is not { } value)
        {
            return null;
        }

        if (words.Contains(value.Text))
        {
            return value.Text;
        }

        bag.Report(DiagnosticCodes.UnknownWord, value, $"\"{name}\" cannot be {Wording.Quote(value.Text)}", Spelling.Hint(value.Text, words));
        return null;
    }

    /// <summary>A whole number between two bounds.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The name of the number in diagnostics.</param>
    /// <param name="least">The smallest value allowed.</param>
    /// <param name="greatest">The largest value allowed.</param>
    internal long? Whole(Node? node, string name, long least, long greatest)
    {
        if (Expect(node, NodeKind.Number, name, "a whole number") is not { } value || WholeNumber(value, name) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= greatest)
        {
            return (long)number;
        }

        bag.Report(DiagnosticCodes.OutOfBounds, value, $"\"{name}\" must be {least} to {greatest}, but is {Wording.Value(value)}");
        return null;
    }

    /// <summary>A whole number of any size, as exact as 128 bits and a double can hold it; null, with a diagnostic, if it is not whole.</summary>
    internal decimal? WholeNumber(Node value, string name)
    {
        if (decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (decimal.IsInteger(number))
            {
                return number;
            }

            bag.Report(DiagnosticCodes.NotWhole, value, $"\"{name}\" must be a whole number, but is {Wording.Value(value)}");
            return null;
        }

        bag.Report(DiagnosticCodes.NotFinite, value, $"\"{name}\" is too large: {Wording.Value(value)}");
        return null;
    }

    /// <summary>The values of a list, with named parameters replaced by their values.</summary>
    internal IReadOnlyList<Node>? List(Node? node, string name, string expected)
    {
        if (Expect(node, NodeKind.List, name, expected) is not { } list)
        {
            return null;
        }

        return [.. list.Items.Select(scope.Resolve).OfType<Node>()];
    }

    /// <summary>One name or a list of names, none of them twice; as nodes, so that each can be reported at its place.</summary>
    internal IReadOnlyList<Node> Names(Node? node, string name)
    {
        if (node is null || scope.Resolve(node) is not { Kind: not NodeKind.Faulty } value)
        {
            return [];
        }

        var names = new List<Node>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.Kind == NodeKind.List ? value.Items : [value])
        {
            if (Expect(item, NodeKind.Word, name, "a name or a list of names") is not { } word)
            {
                continue;
            }

            if (!seen.Add(word.Text))
            {
                bag.Report(DiagnosticCodes.NamedTwice, word, $"\"{name}\" names {Wording.Quote(word.Text)} twice");
                continue;
            }

            names.Add(word);
        }

        if (value.Kind == NodeKind.List && value.Items.Count == 0)
        {
            bag.Report(DiagnosticCodes.WrongKind, value, $"\"{name}\" is empty", "name at least one");
        }

        return names;
    }
}
