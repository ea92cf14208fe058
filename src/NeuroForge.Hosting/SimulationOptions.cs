namespace NeuroForge.Hosting;

/// <summary>How a description is run: what replaces what it says, where plugins are, and where results go.</summary>
public sealed record SimulationOptions
{
    /// <summary>Further directories that hold a folder for each plugin; they come before the host's own.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];

    /// <summary>Values for the description's named parameters.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The seed; null for the description's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>How many threads, 1 or more. Results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The folder for results, made where it does not exist; null for <c>runs/</c> and the model's name.</summary>
    public string? OutputDirectory { get; init; }
}
