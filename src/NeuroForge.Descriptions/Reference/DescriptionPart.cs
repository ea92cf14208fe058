namespace NeuroForge.Descriptions.Reference;

/// <summary>A part of the description language: a key, the values that it may have, and the keys below it.</summary>
/// <param name="Path">
/// The keys from the top of a description, such as <c>projections.NAME.rewiring</c>: NAME is a name that the author gives, [] an entry of a list.
/// </param>
/// <param name="Value">The allowed values in words, such as <c>a number in ms</c>.</param>
/// <param name="Doc">The meaning.</param>
/// <param name="Required">True if the key must be there.</param>
public sealed record DescriptionPart(string Path, string Value, string Doc, bool Required)
{
    /// <summary>The last key of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The words that are allowed as value, with their meaning; empty if the value is no word.</summary>
    public IReadOnlyList<DescriptionWord> Words { get; init; } = [];

    /// <summary>The keys below this one.</summary>
    public IReadOnlyList<DescriptionPart> Keys { get; init; } = [];

    /// <summary>The mechanisms that may be named here, each with the keys that it adds.</summary>
    public IReadOnlyList<MechanismChoice> Choices { get; init; } = [];

    /// <summary>This part and all parts below it, each once and before those below. Parameters of mechanisms are not among them.</summary>
    public IEnumerable<DescriptionPart> Below() => Keys.Concat(Choices.Where(choice => choice.IsKind).SelectMany(choice => choice.Keys))
        .SelectMany(key => key.Below())
        .DistinctBy(part => part.Path, StringComparer.Ordinal)
        .Prepend(this);
}
