using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>An object of a description with known keys: returns their values and reports all others.</summary>
internal sealed class Section
{
    private readonly DiagnosticBag _bag;
    private readonly List<string> _known = [];

    private Section(DiagnosticBag bag, Node node) => (_bag, Node) = (bag, node);

    /// <summary>The object.</summary>
    internal Node Node { get; }

    /// <summary>The keys read so far.</summary>
    internal IReadOnlyList<string> Known => _known;

    /// <summary>The members under keys that have not been read.</summary>
    internal IEnumerable<NodeMember> Others => Node.Members.Where(m => !_known.Contains(m.Name));

    /// <summary>Opens an object; null, with a diagnostic, if the node is something else.</summary>
    /// <param name="bag">Receives the diagnostics.</param>
    /// <param name="node">The node; null gives null without a diagnostic.</param>
    internal static Section? Open(DiagnosticBag bag, Node? node)
    {
        if (node is null or { Kind: NodeKind.Faulty })
        {
            return null;
        }

        if (node.Kind == NodeKind.Object)
        {
            return new Section(bag, node);
        }

        bag.Report(DiagnosticCodes.WrongKind, node, $"this must be an object {{...}}, but is {Wording.Value(node)}");
        return null;
    }

    /// <summary>The value under a key, or null.</summary>
    internal Node? Optional(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return Node.Member(key)?.Value;
    }

    /// <summary>The value under a key; null, with a diagnostic, if there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">An example of its value.</param>
    internal Node? Required(string key, string example)
    {
        var value = Optional(key);
        if (value is null)
        {
            _bag.Report(DiagnosticCodes.MissingKey, Node, $"\"{key}\" is missing", $"write \"{key}\": {example}");
        }

        return value;
    }

    /// <summary>Reports a known key that must not be used together with the others, if it is present.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">The reason.</param>
    internal void Refuse(string key, string reason)
    {
        if (Optional(key) is { } node)
        {
            _bag.Report(DiagnosticCodes.NotForThis, node, $"\"{key}\" is not allowed here: {reason}", "remove it");
        }
    }

    /// <summary>Reports the keys that have not been read.</summary>
    /// <param name="hint">Gives special advice for a key, or null.</param>
    internal void Close(Func<string, string?>? hint = null)
    {
        foreach (var member in Others)
        {
            var advice = hint?.Invoke(member.Name) ?? Spelling.Hint(member.Name, _known);
            _bag.Report(DiagnosticCodes.UnknownKey, member, $"{Wording.Quote(member.Name)} is not known here", advice);
        }
    }
}
