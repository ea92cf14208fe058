namespace NeuroForge.Engine;

/// <summary>Finds the spikes of one population among those of a network.</summary>
internal static class PopulationSpikes
{
    /// <summary>Neurons are in ascending order, and a population's are neighbours.</summary>
    /// <param name="neurons">The neurons that spiked in a step, by their number in the network.</param>
    /// <param name="population">The population.</param>
    /// <returns>Those of the population.</returns>
    internal static ReadOnlySpan<int> Of(ReadOnlySpan<int> neurons, Population population)
    {
        var from = LowerBound(neurons, population.FirstNeuron);
        var to = LowerBound(neurons, population.FirstNeuron + population.Size);
        return neurons[from..to];
    }

    private static int LowerBound(ReadOnlySpan<int> neurons, int neuron)
    {
        var found = neurons.BinarySearch(neuron);
        return found >= 0 ? found : ~found;
    }
}
