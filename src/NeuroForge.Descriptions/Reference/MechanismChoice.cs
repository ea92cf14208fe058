namespace NeuroForge.Descriptions.Reference;

/// <summary>A mechanism that a part of a description may name, or a kind of part.</summary>
/// <param name="Key">The key that names it, such as <c>model</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Doc">Its meaning.</param>
/// <param name="Keys">The keys that it adds to the part: its parameters, and the initial states of a neuron model; or all keys of the kind.</param>
public sealed record MechanismChoice(string Key, string Name, string Doc, IReadOnlyList<DescriptionPart> Keys)
{
    /// <summary>The key whose words distinguish kinds of a part.</summary>
    internal const string Kind = "kind";

    /// <summary>True if it is a kind of part, which belongs to the language, and not a mechanism of a plugin.</summary>
    public bool IsKind => Key == Kind;
}
