using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of sources. A class, because a call through an interface is slower if there are several rules.</summary>
internal abstract class PreSpikeAction
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="sources">The sources that spiked, by their number in the projection.</param>
    /// <param name="clock">The step.</param>
    internal abstract void Handle(ReadOnlySpan<int> sources, in Clock clock);
}
