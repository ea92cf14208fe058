using NeuroForge.Descriptions.Inputs;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Values that a caller sets in place of those of a description.</summary>
public sealed record DescriptionOptions
{
    /// <summary>Values for named parameters: JSON if they can be read as JSON, otherwise words, such as <c>20 s</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The seed; null to use the description's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The duration in ms; null to use the description's.</summary>
    public double? Duration { get; init; }

    /// <summary>Finds the files and the earlier runs that a description names; null if it may not name any.</summary>
    public IInputSource? Inputs { get; init; }

    /// <summary>Memory in bytes that a network may take; null for the memory of the machine or container.</summary>
    public double? Memory { get; init; }
}
