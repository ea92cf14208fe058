using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Grown;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Output;

/// <summary>
/// The destination of the results of a rank that is not the first: it writes nothing, but takes part in everything that the first rank writes, since that has
/// only a part of the network.
/// </summary>
/// <param name="directory">The folder of the first rank; null if it writes no files, so that only recorders in memory record.</param>
internal sealed class ResultsOfFirstRank(string? directory) : RunResults
{
    /// <inheritdoc/>
    internal override string? Directory => null;

    /// <inheritdoc/>
    internal override bool IsResumable => false;

    /// <inheritdoc/>
    internal override PhaseFolder? Phases { get; } = directory is null ? null : new(directory);

    /// <inheritdoc/>
    internal override GrownFolder? Grown { get; } = directory is null ? null : new(directory);

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    /// <inheritdoc/>
    internal override NetworkPlan Recorded(NetworkPlan plan) => directory is null ? ResultsInMemory.InMemory(plan) : plan;

    /// <inheritdoc/>
    internal override void Begin(Model model)
    {
    }

    /// <inheritdoc/>
    internal override SnapshotWriter? Snapshots(
        NetworkSimulator simulator, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry) =>
        directory is null ? null : SnapshotWriter.Of(simulator, new SnapshotFolder(directory), model, times, warn, telemetry);

    /// <inheritdoc/>
    internal override void Keep(RunResult result)
    {
    }
}
