namespace NeuroForge.Descriptions.Tree;

/// <summary>A name and its value in an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">The place of the name.</param>
/// <param name="Value">The value.</param>
internal sealed record NodeMember(string Name, Place Place, Node Value);
