using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Parsing;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads the text of an override: JSON if it can be read as JSON, otherwise a word.</summary>
internal static class OverrideText
{
    /// <summary>The value, as if it were written at a place of the description.</summary>
    internal static Node Read(string text, Place place)
    {
        var bag = new DiagnosticBag("");
        var value = JsonTree.Read(text, bag);
        return value is null || bag.HasErrors ? new Node(NodeKind.Word, text, place) : Placed(value, place, null, null);
    }

    private static Node Placed(Node value, Place place, Node? parent, string? name)
    {
        var copy = parent is null ? new Node(value.Kind, value.Text, place) : new Node(value.Kind, value.Text, place, parent, name);
        foreach (var item in value.Items)
        {
            copy.Add(Placed(item, place, copy, null));
        }

        foreach (var member in value.Members)
        {
            copy.Add(member.Name, place, Placed(member.Value, place, copy, member.Name));
        }

        return copy;
    }
}
