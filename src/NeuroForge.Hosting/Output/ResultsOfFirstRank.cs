using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;

namespace NeuroForge.Hosting.Output;

/// <summary>The destination of the results of a rank that is not the first: it writes nothing, since the first rank writes the results of all.</summary>
/// <param name="inMemory">True if the first rank writes no files, so that only recorders in memory record.</param>
internal sealed class ResultsOfFirstRank(bool inMemory) : RunResults
{
    /// <inheritdoc/>
    internal override string? Directory => null;

    /// <inheritdoc/>
    internal override bool IsResumable => false;

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    /// <inheritdoc/>
    internal override NetworkPlan Recorded(NetworkPlan plan) => inMemory ? ResultsInMemory.InMemory(plan) : plan;

    /// <inheritdoc/>
    internal override void Begin(Model model)
    {
    }

    /// <inheritdoc/>
    internal override SnapshotWriter? Snapshots(
        NetworkSimulator simulator, Model model, SnapshotTimes times, Action<string> warn, SimulationTelemetry telemetry) => null;

    /// <inheritdoc/>
    internal override void Keep(RunResult result)
    {
    }
}
