using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.DependencyInjection;

/// <summary>What an application's simulations have in common. Each may be given something else when it is made.</summary>
public sealed class NeuroForgeOptions
{
    /// <summary>Further directories that hold a folder for each plugin, in order of precedence; they come before the host's own.</summary>
    public IList<string> PluginDirectories { get; } = [];

    /// <summary>How many threads each simulation has at most, 1 or more. Results do not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// A folder, made where it does not exist, in which each simulation has a folder of its model's name for results and snapshots; of two of one
    /// model that live at once, one has to be given another folder. What was stopped there is resumed, or given up with
    /// <see cref="Hosting.SimulationOptions.Anew"/>. Null: nothing goes to files.
    /// </summary>
    public string? ResultsDirectory { get; set; }

    /// <summary>When simulations that have a folder take snapshots.</summary>
    public SnapshotTimes Snapshots { get; set; } = SnapshotTimes.NowAndThen;
}
