using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting;

/// <summary>Options of a run: threads, end, folder for results and times of snapshots.</summary>
public sealed record SimulationOptions
{
    /// <summary>Greatest number of threads, 1 or more; a network that is too small for as many uses fewer. Results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The folder for results, created if necessary; null for none: then only recorders in memory record, and no snapshots are taken during the run.
    /// </summary>
    public string? OutputDirectory { get; init; }

    /// <summary>
    /// True to discard a run that was stopped in that folder and could be resumed; otherwise such a folder is refused. Results of a run that has reached its
    /// end are replaced in either case. It has no effect on a run that is resumed.
    /// </summary>
    public bool Anew { get; init; }

    /// <summary>The simulated time at which to stop, in ms; null for the description's duration. The rest can be resumed.</summary>
    public double? Until { get; init; }

    /// <summary>The phase of the protocol at whose beginning to stop, instead of <see cref="Until"/>; null for none. A stopped run can be resumed.</summary>
    public string? UntilPhase { get; init; }

    /// <summary>The times of snapshots, from which a stopped run can be resumed.</summary>
    public SnapshotTimes Snapshots { get; init; } = SnapshotTimes.NowAndThen;

    /// <summary>
    /// The exchange with the other ranks, each of which has a simulation of the same description; by default there are none. The first rank records and writes
    /// the results; the others must be able to read its folder if a run is resumed. On several ranks the application cannot look at the network, change it or
    /// read streams.
    /// </summary>
    public RankExchange Ranks { get; init; } = RankExchange.Local;

    /// <summary>Receives warnings, one sentence each; also from another thread. It must not throw.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>Receive the events of the simulation.</summary>
    public IReadOnlyList<ISimulationObserver> Observers { get; init; } = [];
}
