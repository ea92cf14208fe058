namespace NeuroForge.Engine;

/// <summary>Handles the spikes of sources.</summary>
internal interface IPreSpikeLoop
{
    /// <summary>Handles the spikes of a step.</summary>
    /// <param name="neurons">The neurons that spiked, by their number in the network.</param>
    /// <param name="sources">The number in the projection of each neuron of the network, -1 where it is no source.</param>
    /// <param name="clock">The step.</param>
    void Handle(ReadOnlySpan<int> neurons, int[] sources, in Clock clock);
}
