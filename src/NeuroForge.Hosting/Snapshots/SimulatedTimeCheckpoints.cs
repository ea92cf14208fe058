namespace NeuroForge.Hosting.Snapshots;

/// <summary>A snapshot whenever a certain time has been simulated.</summary>
/// <param name="every">Steps from one snapshot to the next, 1 or more.</param>
internal sealed class SimulatedTimeCheckpoints(long every) : Checkpoints
{
    /// <inheritdoc/>
    internal override long NextAfter(long step) => ((step / every) + 1) * every;
}
