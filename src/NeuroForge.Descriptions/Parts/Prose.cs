using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Checks the prose of a description: a text or a list of texts, in which $ has no special meaning.</summary>
internal static class Prose
{
    /// <summary>The keys of prose.</summary>
    internal static readonly string[] Keys = ["description", "references"];

    /// <summary>Reports everything else.</summary>
    internal static void Check(DiagnosticBag bag, Node? node, string key)
    {
        foreach (var text in node is { Kind: NodeKind.List } ? node.Items : node is null ? [] : [node])
        {
            if (text.Kind is not (NodeKind.Word or NodeKind.Faulty))
            {
                bag.Report(DiagnosticCodes.WrongKind, text, $"\"{key}\" must be a text or a list of texts, but is {Wording.Value(text)}");
            }
        }
    }
}
