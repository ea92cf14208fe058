using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Grown;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Output;

/// <summary>The destination of a run's results.</summary>
internal abstract class RunResults : IDisposable
{
    /// <summary>The folder; null if no files are written.</summary>
    internal abstract string? Directory { get; }

    /// <summary>True if there is a snapshot from which the run can be resumed.</summary>
    internal abstract bool IsResumable { get; }

    /// <summary>Opens the destination for a new run.</summary>
    /// <param name="directory">The folder, created if necessary; null for none.</param>
    /// <param name="anew">True to discard a run that was stopped there and could be resumed.</param>
    /// <param name="warn">Receives a message for every damaged snapshot in the folder.</param>
    /// <exception cref="UnfinishedRunException">The folder contains a run that can be resumed, and <paramref name="anew"/> is false.</exception>
    /// <exception cref="IOException">The folder cannot be created or written, or another run writes there.</exception>
    internal static RunResults Open(string? directory, bool anew, Action<string> warn) =>
        directory is null ? new ResultsInMemory()
        : anew ? ResultsFolder.Open(directory)
        : ResultsFolder.OpenUnlessUnfinished(directory, warn);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The network, with only the recorders that can record to this destination.</summary>
    internal abstract NetworkPlan Recorded(NetworkPlan plan);

    /// <summary>Begins a run: removes the remains of an earlier one.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal abstract void Begin(Model model);

    /// <summary>The snapshots during a run; null if it takes none.</summary>
    /// <exception cref="SnapshotException">Snapshots at certain times are requested, but cannot be taken.</exception>
    internal abstract SnapshotWriter? Snapshots(
        NetworkSimulator simulator, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry);

    /// <summary>The snapshots of phases; null if no files are written.</summary>
    internal virtual PhaseFolder? Phases => null;

    /// <summary>The networks that other runs can begin with; null if no files are written.</summary>
    internal virtual GrownFolder? Grown => null;

    /// <summary>Keeps the results of a run.</summary>
    /// <exception cref="IOException">The results cannot be written.</exception>
    internal abstract void Keep(RunResult result);
}
