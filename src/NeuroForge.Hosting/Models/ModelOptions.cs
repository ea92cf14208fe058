namespace NeuroForge.Hosting.Models;

/// <summary>Options for reading a description: values that replace those of the description, and plugin directories.</summary>
public sealed record ModelOptions
{
    /// <summary>Additional directories with a folder for each plugin; they are searched before the host's own.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];

    /// <summary>Values for the description's named parameters, each as it would be written there: <c>"10 s"</c>, <c>"0.05"</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The seed; null to use the description's.</summary>
    public ulong? Seed { get; init; }
}
