using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>When a run takes snapshots on its way.</summary>
internal abstract class Checkpoints
{
    /// <summary>Runs to a step, with snapshots on the way.</summary>
    /// <param name="simulator">The simulation.</param>
    /// <param name="end">The step to stop before.</param>
    /// <param name="progress">Told now and then how far the run has come.</param>
    /// <param name="cancellation">Stops the run between two slices.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal abstract void RunTo(Turns simulator, long end, Action<SimulationProgress>? progress, CancellationToken cancellation);
}
