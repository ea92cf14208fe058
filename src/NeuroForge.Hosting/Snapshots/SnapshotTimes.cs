using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>The times at which a run takes snapshots. Results do not depend on them.</summary>
public sealed class SnapshotTimes
{
    private readonly Func<double, Checkpoints> _open;

    internal SnapshotTimes(Func<double, Checkpoints> open) => _open = open;

    /// <summary>Never, not even when the run is stopped.</summary>
    public static SnapshotTimes Never { get; } = new(static _ => new NoCheckpoints());

    /// <summary>
    /// About once a minute of work, less often if that would cost more than a hundredth of the run, and when the run is stopped; never if a recorder cannot
    /// continue from a snapshot.
    /// </summary>
    public static SnapshotTimes NowAndThen { get; } = new(static _ => new WorkingTimeCheckpoints());

    /// <summary>At equal intervals of simulated time, unless the snapshot before is still being written, and when the run is stopped.</summary>
    /// <param name="interval">Simulated time in ms, above 0, a whole number of steps: otherwise the simulation is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is not above 0.</exception>
    public static SnapshotTimes Every(double interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        return new(step => new SimulatedTimeCheckpoints((long)new RunTimes(step).Of(interval, "checkpoint every")));
    }

    /// <summary>The times of a run's snapshots.</summary>
    /// <param name="step">The length of a step in ms.</param>
    internal Checkpoints Open(double step) => _open(step);
}
