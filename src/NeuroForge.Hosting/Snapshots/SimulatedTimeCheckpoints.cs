using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A snapshot whenever so much time has been simulated.</summary>
/// <param name="writer">Takes the snapshots.</param>
/// <param name="every">Steps from one to the next, 1 or more.</param>
internal sealed class SimulatedTimeCheckpoints(SnapshotWriter writer, long every) : Checkpoints
{
    /// <inheritdoc/>
    internal override void RunTo(Turns simulator, long end, Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        while (simulator.Step < end)
        {
            var next = Math.Min(end, ((simulator.Step / every) + 1) * every);
            simulator.RunTo(next, progress, cancellation);
            if (next < end)
            {
                writer.Save();
            }
        }
    }
}
