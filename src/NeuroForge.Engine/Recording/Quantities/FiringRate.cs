namespace NeuroForge.Engine;

/// <summary>Spikes of every neuron since the last sample over the time since then, in Hz.</summary>
internal sealed class FiringRate(IReadOnlyList<Population> populations, double stepLength) : NeuronQuantity("Hz")
{
    private readonly Dictionary<Population, int[]> _counts = populations.ToDictionary(p => p, p => new int[p.Size]);
    private long _since;

    /// <inheritdoc/>
    internal override void Copy(Population population, long step, Span<double> into)
    {
        var seconds = (step - _since) * stepLength / 1000;
        var counts = _counts[population];
        for (var neuron = 0; neuron < into.Length; neuron++)
        {
            into[neuron] = counts[neuron] / seconds;
        }
    }

    /// <summary>Takes the spikes of a step.</summary>
    /// <param name="neurons">The neurons that spiked, by their number in the network, ascending.</param>
    internal void Take(ReadOnlySpan<int> neurons)
    {
        foreach (var population in populations)
        {
            var counts = _counts[population];
            foreach (var neuron in PopulationSpikes.Of(neurons, population))
            {
                counts[neuron - population.FirstNeuron]++;
            }
        }
    }

    /// <summary>Begins to count anew.</summary>
    /// <param name="step">The step that comes next.</param>
    internal void Restart(long step)
    {
        _since = step;
        foreach (var counts in _counts.Values)
        {
            Array.Clear(counts);
        }
    }

    /// <summary>Shows what has been counted since the last sample.</summary>
    internal void Archive(StateArchive archive)
    {
        _since = archive.Value(_since);
        foreach (var population in populations)
        {
            archive.Values<int>(_counts[population]);
        }
    }
}
