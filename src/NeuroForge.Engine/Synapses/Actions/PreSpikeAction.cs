using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of sources. A class, since a call through an interface looks for its method wherever several rules meet.</summary>
internal abstract class PreSpikeAction
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="sources">The sources that spiked, by their number in the projection.</param>
    /// <param name="clock">The step.</param>
    internal abstract void Handle(ReadOnlySpan<int> sources, in Clock clock);
}
