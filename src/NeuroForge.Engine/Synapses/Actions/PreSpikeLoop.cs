namespace NeuroForge.Engine;

/// <summary>Handles the spikes of sources. A class, since a call through an interface looks for its method wherever several rules meet.</summary>
internal abstract class PreSpikeLoop
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="neurons">The neurons that spiked, by their number in the network.</param>
    /// <param name="sources">The number in the projection of each neuron of the network, -1 where it is no source.</param>
    /// <param name="clock">The step.</param>
    internal abstract void Handle(ReadOnlySpan<int> neurons, int[] sources, in Clock clock);
}
