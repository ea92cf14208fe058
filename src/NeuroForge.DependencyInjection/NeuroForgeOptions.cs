using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.DependencyInjection;

/// <summary>Options that all simulations of an application share. They can be changed for each simulation when it is created.</summary>
public sealed class NeuroForgeOptions
{
    /// <summary>Additional directories with a folder for each plugin, in order of precedence; they are searched before the host's own.</summary>
    public IList<string> PluginDirectories { get; } = [];

    /// <summary>Greatest number of threads of each simulation, 1 or more. Results do not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// A folder, created if necessary, in which each simulation has a folder with its model's name for results and snapshots; if two simulations of a model run
    /// at the same time, one must be given another folder. A run that was stopped there is resumed, or discarded with
    /// <see cref="Hosting.SimulationOptions.Anew"/>. Null to write no files.
    /// </summary>
    public string? ResultsDirectory { get; set; }

    /// <summary>The times of snapshots, for simulations that have a folder.</summary>
    public SnapshotTimes Snapshots { get; set; } = SnapshotTimes.NowAndThen;
}
