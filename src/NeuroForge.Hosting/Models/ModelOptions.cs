namespace NeuroForge.Hosting.Models;

/// <summary>Options for reading a description: values that replace those of the description, and plugin directories.</summary>
public sealed record ModelOptions
{
    /// <summary>Additional directories with a folder for each plugin; they are searched before the host's own.</summary>
    public IReadOnlyList<string> PluginDirectories { get; init; } = [];

    /// <summary>Values for the description's named parameters, each as it would be written there: <c>"10 s"</c>, <c>"0.05"</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The folder in which files and runs that a description names are sought. Null for the folder of the description's file and then the current one; a
    /// description that was not read from a file may then not name any.
    /// </summary>
    public string? InputDirectory { get; init; }

    /// <summary>
    /// Folders in which tables of synapses, neurons or spikes that a description names may be, beside its own folder and what is below that.
    /// </summary>
    public IReadOnlyList<string> FileDirectories { get; init; } = [];

    /// <summary>The folders in which they are sought without <see cref="InputDirectory"/>, in this order; empty if no name is allowed.</summary>
    internal IReadOnlyList<string> InputFolders { get; init; } = [];

    /// <summary>The folder with copies of these files from an earlier start of the run; null for none.</summary>
    internal string? KeptInputs { get; init; }

    /// <summary>The seed; null to use the description's.</summary>
    public ulong? Seed { get; init; }
}
