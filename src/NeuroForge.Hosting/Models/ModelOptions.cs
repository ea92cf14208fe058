namespace NeuroForge.Hosting.Models;

/// <summary>How a description is read: what replaces what it says, and where plugins are.</summary>
public sealed record ModelOptions
{
    /// <summary>Further directories that hold a folder for each plugin; they come before the host's own.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];

    /// <summary>Values for the description's named parameters, each as it would be written there: <c>"10 s"</c>, <c>"0.05"</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The seed; null for the description's.</summary>
    public ulong? Seed { get; init; }
}
