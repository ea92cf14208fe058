using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of targets.</summary>
internal abstract class PostSpikeAction
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="targets">The targets that spiked, numbered from the shard's first neuron.</param>
    /// <param name="clock">The step.</param>
    internal abstract void Handle(ReadOnlySpan<int> targets, in Clock clock);
}
