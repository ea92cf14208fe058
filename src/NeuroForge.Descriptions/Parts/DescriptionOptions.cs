namespace NeuroForge.Descriptions.Parts;

/// <summary>What a caller sets in place of what a description says.</summary>
public sealed record DescriptionOptions
{
    /// <summary>Values for named parameters: JSON where they can be read as JSON, otherwise words, such as <c>20 s</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The seed; null for the description's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The duration in ms; null for the description's.</summary>
    public double? Duration { get; init; }

    /// <summary>Bytes of memory that a network may take; null for what the machine, or the container, has.</summary>
    public double? Memory { get; init; }
}
