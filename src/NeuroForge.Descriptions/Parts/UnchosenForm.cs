using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parts;

/// <summary>A form of a section that a description does not choose.</summary>
/// <param name="Section">The key of the section.</param>
/// <param name="Name">The name of the form.</param>
/// <param name="Parameter">The named parameter that chooses a form; null if the section names the form itself.</param>
internal sealed record UnchosenForm(string Section, string Name, string? Parameter)
{
    /// <summary>Chooses the form in a description that has just been parsed.</summary>
    internal void ChooseIn(Node root)
    {
        var (holder, key) = Parameter is { } name ? (root.Member("parameters")?.Value, name) : (root.Member(Section)?.Value, ChosenPart.Choose);
        if (holder?.Member(key) is { } member)
        {
            holder.Replace(key, new Node(NodeKind.Word, Name, member.Value.Place, holder, key));
        }
    }
}
