using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting;

/// <summary>How a model is run: on how many threads, how far, where results go, and when to take snapshots.</summary>
public sealed record SimulationOptions
{
    /// <summary>How many threads at most, 1 or more; a network with too little to do for as many takes fewer. Results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The folder for results, made where it does not exist; null for none: then only recorders that keep what they get in memory record, and no snapshots
    /// are taken on the way.
    /// </summary>
    public string? OutputDirectory { get; init; }

    /// <summary>
    /// Whether a run that was stopped in that folder, and could go on, is given up for this one; else such a folder is refused. Results of a run that
    /// has come to its end are replaced in either case. It means nothing for a run that is resumed.
    /// </summary>
    public bool Anew { get; init; }

    /// <summary>The simulated time at which to stop, in ms; null for the description's duration. What is left can be resumed.</summary>
    public double? Until { get; init; }

    /// <summary>When to take snapshots, from which a run that was stopped can go on.</summary>
    public SnapshotTimes Snapshots { get; init; } = SnapshotTimes.NowAndThen;

    /// <summary>Told of what is odd but stops nothing, a sentence each; also from another thread. It must not throw.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>Told what happens to the simulation.</summary>
    public IReadOnlyList<ISimulationObserver> Observers { get; init; } = [];
}
