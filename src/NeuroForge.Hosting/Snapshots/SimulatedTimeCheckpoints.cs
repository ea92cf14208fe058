namespace NeuroForge.Hosting.Snapshots;

/// <summary>Snapshots at equal intervals of simulated time.</summary>
/// <param name="every">Number of steps from one snapshot to the next, 1 or more.</param>
internal sealed class SimulatedTimeCheckpoints(long every) : Checkpoints
{
    /// <inheritdoc/>
    internal override long NextAfter(long step) => ((step / every) + 1) * every;
}
