using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Output;

/// <summary>Where what comes of a run goes.</summary>
internal abstract class RunResults : IDisposable
{
    /// <summary>The folder; null where nothing goes to files.</summary>
    internal abstract string? Directory { get; }

    /// <summary>Whether there is a snapshot from which to go on.</summary>
    internal abstract bool IsResumable { get; }

    /// <summary>Opens the destination of a run that begins.</summary>
    /// <param name="directory">The folder, made where it does not exist; null for none.</param>
    /// <param name="anew">Whether a run that was stopped there and can go on is given up.</param>
    /// <param name="warn">Told of every damaged snapshot in the folder.</param>
    /// <exception cref="UnfinishedRunException">The folder holds a run that can go on, and it was not said that it may be given up.</exception>
    /// <exception cref="IOException">The folder cannot be made or written, or another run writes there.</exception>
    internal static RunResults Open(string? directory, bool anew, Action<string> warn) =>
        directory is null ? new ResultsInMemory()
        : anew ? ResultsFolder.Open(directory)
        : ResultsFolder.OpenUnlessUnfinished(directory, warn);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The network, with the recorders that have somewhere to put what they get.</summary>
    internal abstract NetworkPlan Recorded(NetworkPlan plan);

    /// <summary>A run begins: what is left of an earlier one goes.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal abstract void Begin(Model model);

    /// <summary>The snapshots that a run takes on its way; null where it takes none.</summary>
    /// <exception cref="SnapshotException">They are asked for at certain times, but cannot be taken.</exception>
    internal abstract SnapshotWriter? Snapshots(
        NetworkSimulator simulator, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry);

    /// <summary>Keeps what came of a run.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal abstract void Keep(RunResult result);
}
