using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>No snapshot on the way.</summary>
internal sealed class NoCheckpoints : Checkpoints
{
    /// <inheritdoc/>
    internal override void RunTo(Turns simulator, long end, Action<SimulationProgress>? progress, CancellationToken cancellation) =>
        simulator.RunTo(end, progress, cancellation);
}
