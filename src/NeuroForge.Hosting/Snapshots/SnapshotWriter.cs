using System.Diagnostics;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>Takes snapshots of a simulation into its folder. If one cannot be written, the run continues, since its results are not affected.</summary>
/// <param name="simulator">The simulation.</param>
/// <param name="folder">The destination.</param>
/// <param name="describe">Creates the manifest of a snapshot at a simulated time in ms.</param>
/// <param name="failed">Receives the reason if one could not be written.</param>
/// <param name="telemetry">Receives a message for each.</param>
internal sealed class SnapshotWriter(
    NetworkSimulator simulator, SnapshotFolder folder, Func<double, SnapshotManifest> describe, Action<string> failed, SimulationTelemetry telemetry)
{
    private volatile bool _busy;
    private long _copyTicks;
    private long _writeTicks;

    /// <summary>Duration of the last snapshot: copying, for which the simulation waits, and writing.</summary>
    internal TimeSpan Cost => Stopwatch.GetElapsedTime(0, _copyTicks + Volatile.Read(ref _writeTicks));

    /// <summary>Creates the writer of a run; null if it takes no snapshots.</summary>
    /// <exception cref="SnapshotException">Snapshots at certain times are requested, but cannot be taken.</exception>
    internal static SnapshotWriter? Of(
        NetworkSimulator simulator, SnapshotFolder folder, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry)
    {
        if (times == SnapshotTimes.Never || (times == SnapshotTimes.NowAndThen && !simulator.IsResumable))
        {
            return null;
        }

        simulator.ThrowIfNotResumable();
        return new SnapshotWriter(simulator, folder, time => SnapshotManifest.Of(model, time), warn, telemetry);
    }

    /// <summary>Takes a snapshot, unless the one before is still being written.</summary>
    internal void Save()
    {
        if (!_busy)
        {
            SaveAlways();
        }
    }

    /// <summary>Takes a snapshot.</summary>
    internal void SaveAlways()
    {
        _busy = simulator.Rank == 0; // the first rank writes it
        var begun = Stopwatch.GetTimestamp();
        var manifest = describe(simulator.Time);
        var context = Tracing.Current;
        simulator.Save(snapshot => Write(manifest, snapshot, context));
        _copyTicks = Stopwatch.GetTimestamp() - begun;
    }

    private void Write(SnapshotManifest manifest, Snapshot snapshot, ActivityContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        using var activity = telemetry.BeginSnapshot(manifest.Time, context);
        try
        {
            folder.Add(manifest, snapshot);
            telemetry.SnapshotWritten(manifest.Time);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            activity.Fail(failure);
            failed(FormattableString.Invariant($"the snapshot at {manifest.Time / 1000} s could not be written, the run continues: {failure.Message}"));
        }

        Volatile.Write(ref _writeTicks, Stopwatch.GetTimestamp() - begun);
        _busy = false;
    }
}
