using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>Puts values that a caller gives by path, such as <c>simulation.duration</c>, in the place of those of a description.</summary>
/// <param name="bag">Takes the diagnostics.</param>
internal sealed class PathOverrides(DiagnosticBag bag)
{
    /// <summary>The values that were replaced: named parameters that only these used count as used.</summary>
    internal List<Node> Replaced { get; } = [];

    /// <summary>True if the name of an override is a path and not that of a named parameter.</summary>
    internal static bool IsPath(string name) => name.Contains('.', StringComparison.Ordinal) || name.Contains('[', StringComparison.Ordinal);

    /// <summary>Replaces the values that are given by path.</summary>
    /// <param name="root">The description.</param>
    /// <param name="overrides">Values by path or by name of a named parameter.</param>
    /// <returns>The overrides of named parameters.</returns>
    internal IReadOnlyDictionary<string, string> Apply(Node root, IReadOnlyDictionary<string, string> overrides)
    {
        foreach (var (path, text) in overrides.Where(o => IsPath(o.Key)).OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            Apply(root, path, text);
        }

        return overrides.Where(o => !IsPath(o.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private void Apply(Node root, string path, string text)
    {
        var node = root;
        string[] names = [.. path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Where(n => n.Length > 0)];
        for (var i = 0; i < names.Length; i++)
        {
            // A key may be a path itself: what a phase sets.
            var whole = string.Join('.', names[i..]);
            if (i < names.Length - 1 && node.Member(whole) is null)
            {
                if (Step(node, names[i]) is not { } next)
                {
                    Report(node, path, names[i]);
                    return;
                }

                node = next;
                continue;
            }

            Set(node, node.Member(whole) is null ? names[i] : whole, path, text);
            return;
        }
    }

    private static Node? Step(Node node, string name) => IndexOf(name) is { } index ? node.Items.ElementAtOrDefault(index) : node.Member(name)?.Value;

    private static int? IndexOf(string name) =>
        name is ['[', .. var digits, ']'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private void Set(Node node, string name, string path, string text)
    {
        var origin = $"--set gives {path} as {Wording.Quote(text)}";
        if (IndexOf(name) is { } index && index < node.Items.Count)
        {
            Replaced.Add(node.Items[index]);
            node.Replace(index, OverrideText.Read(text, node.Items[index].Place).InsteadOf(node.Items[index], origin));
        }
        else if (node.Member(name) is { } member)
        {
            Replaced.Add(member.Value);
            node.Replace(name, OverrideText.Read(text, member.Value.Place).InsteadOf(member.Value, origin));
        }
        else if (node.Kind == NodeKind.Object && IndexOf(name) is null)
        {
            // What is left out has a default, and what is not known there is reported by the reader.
            var place = new Node(NodeKind.Nothing, "", node.Place, node, name);
            node.Add(name, node.Place, OverrideText.Read(text, node.Place).InsteadOf(place, origin));
        }
        else
        {
            Report(node, path, name);
        }
    }

    private void Report(Node node, string path, string name)
    {
        string[] known = [.. node.Members.Select(m => m.Name), .. node.Items.Select((_, i) => FormattableString.Invariant($"[{i}]"))];
        var where = node.Path.Length == 0 ? "the description" : $"\"{node.Path}\"";
        bag.Report(
            DiagnosticCodes.UnknownOverride,
            node.Place,
            node.Path,
            $"--set names {Wording.Quote(path)}, but {where} has no {Wording.Quote(name)}",
            known.Length == 0 ? "it has no parts" : Spelling.Hint(name, known));
    }
}
