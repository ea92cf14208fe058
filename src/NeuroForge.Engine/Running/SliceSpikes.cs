namespace NeuroForge.Engine;

/// <summary>All spikes of a slice in one order: by step, then by the neuron's number in the network.</summary>
internal sealed class SliceSpikes
{
    private readonly int[] _starts;
    private int[] _neurons;

    internal SliceSpikes(int longestSlice)
    {
        _starts = new int[longestSlice + 1];
        _neurons = new int[1024];
    }

    /// <summary>The neurons that spiked in a step of the slice, by their number in the network, ascending.</summary>
    internal ReadOnlySpan<int> At(int step) => _neurons.AsSpan(_starts[step].._starts[step + 1]);

    /// <summary>Gathers the spikes of all shards.</summary>
    /// <param name="shards">The shards, in the order of their neurons.</param>
    /// <param name="steps">How many steps the slice has.</param>
    /// <returns>How many spikes there are.</returns>
    internal int Gather(ReadOnlySpan<Shard> shards, int steps)
    {
        var count = 0;
        for (var step = 0; step < steps; step++)
        {
            foreach (var shard in shards)
            {
                var spikes = shard.Spikes.At(step);
                if (!spikes.IsEmpty)
                {
                    shard.SpikeCount += spikes.Length;
                    count = Append(spikes, shard.Population.FirstNeuron + shard.Range.First, count);
                }
            }

            _starts[step + 1] = count;
        }

        return count;
    }

    private int Append(ReadOnlySpan<int> spikes, int first, int count)
    {
        if (count + spikes.Length > _neurons.Length)
        {
            Array.Resize(ref _neurons, Room.After(_neurons.Length, count + spikes.Length));
        }

        foreach (var spike in spikes)
        {
            _neurons[count++] = first + spike;
        }

        return count;
    }
}
