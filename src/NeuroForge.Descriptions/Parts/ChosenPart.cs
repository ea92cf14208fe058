using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Replaces sections that have several forms, of which a named parameter chooses one.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ChosenPart(Reading reading)
{
    /// <summary>The key of the choice.</summary>
    internal const string Choose = "choose";

    /// <summary>Puts the chosen form in the place of a section; a section without a choice stays.</summary>
    /// <param name="root">The description.</param>
    /// <param name="key">The key of the section.</param>
    internal void Replace(Node root, string key)
    {
        // An object under this key is a part with that name.
        if (root.Member(key)?.Value is not { } section || section.Member(Choose)?.Value is not { Kind: not NodeKind.Object } written)
        {
            return;
        }

        string[] forms = [.. section.Members.Select(member => member.Name).Where(name => name != Choose)];
        var chosen = reading.Scalars.Choice(written, Choose, forms) is { } form ? section.Member(form)!.Value : null;
        root.Replace(key, chosen ?? new Node(NodeKind.Faulty, "", section.Place, root, key));
    }
}
