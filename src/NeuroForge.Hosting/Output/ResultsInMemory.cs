using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Results;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Hosting.Telemetry;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Output;

/// <summary>No files are written: the application reads what it needs while the simulation exists.</summary>
internal sealed class ResultsInMemory : RunResults
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
    internal override NetworkPlan Recorded(NetworkPlan plan) => InMemory(plan);

    /// <summary>The network, with only the recorders that record in memory.</summary>
    internal static NetworkPlan InMemory(NetworkPlan plan) =>
        plan with { Recorders = [.. plan.Recorders.Where(r => r.Model.Mechanism.Implements(typeof(IMemoryRecorder)))] };

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
