using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Circuit;

/// <summary>All spikes of a slice in one order: by step, then by population, then by neuron.</summary>
/// <param name="populations">The populations, in the order of neurons.</param>
/// <param name="longestSlice">Greatest number of steps in a slice.</param>
internal sealed class SliceSpikes(IReadOnlyList<Population> populations, int longestSlice)
{
    private readonly Shard[][] _shards = [.. populations.Select(p => p.Shards.ToArray())];
    private readonly int[] _starts = new int[(longestSlice * populations.Count) + 1];
    private int[] _neurons = new int[1024];

    /// <summary>The spikes of a step of the slice.</summary>
    internal StepSpikes At(int step) => new(_neurons, _starts.AsSpan(step * _shards.Length, _shards.Length + 1));

    /// <summary>Gathers the spikes of all shards.</summary>
    /// <param name="steps">Number of steps in the slice.</param>
    /// <returns>Number of spikes.</returns>
    internal int Gather(int steps)
    {
        var (count, end) = (0, 0);
        for (var step = 0; step < steps; step++)
        {
            foreach (var shards in _shards)
            {
                foreach (var shard in shards)
                {
                    count = Append(shard, shard.Spikes.At(step), count);
                }

                _starts[++end] = count;
            }
        }

        return count;
    }

    private int Append(Shard shard, ReadOnlySpan<int> spikes, int count)
    {
        if (spikes.IsEmpty)
        {
            return count;
        }

        if (count + spikes.Length > _neurons.Length)
        {
            Array.Resize(ref _neurons, Room.After(_neurons.Length, count + spikes.Length));
        }

        shard.SpikeCount += spikes.Length;
        var first = shard.Range.First;
        foreach (var spike in spikes)
        {
            _neurons[count++] = first + spike;
        }

        return count;
    }
}
