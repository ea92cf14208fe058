namespace NeuroForge.Engine;

/// <summary>Handles the spikes of targets.</summary>
internal interface IPostSpikeLoop
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="targets">The targets that spiked, numbered from the shard's first neuron.</param>
    /// <param name="clock">The step.</param>
    void Handle(ReadOnlySpan<int> targets, in Clock clock);
}
