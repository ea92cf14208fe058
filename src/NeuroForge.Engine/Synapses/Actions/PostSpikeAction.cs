namespace NeuroForge.Engine;

/// <summary>Handles the spikes of targets.</summary>
internal abstract class PostSpikeLoop
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="targets">The targets that spiked, numbered from the shard's first neuron.</param>
    /// <param name="clock">The step.</param>
    internal abstract void Handle(ReadOnlySpan<int> targets, in Clock clock);
}
