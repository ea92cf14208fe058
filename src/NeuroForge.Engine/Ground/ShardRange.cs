namespace NeuroForge.Engine.Ground;

/// <summary>Which neurons a shard owns.</summary>
/// <param name="Population">The population's number.</param>
/// <param name="First">The first neuron's number in its population, a multiple of <see cref="NeuronBlock.Size"/>.</param>
/// <param name="Count">How many neurons.</param>
internal readonly record struct ShardRange(int Population, int First, int Count)
{
    /// <summary>Neurons in a small shard, times the steps of a slice: enough to make the work worth handing out.</summary>
    private const int LeastWork = 1280;

    /// <summary>However long a slice is, fewer neurons are not worth a shard.</summary>
    private const int LeastNeurons = 128;

    /// <summary>Shards of a population at most: more would only lengthen the list that each spike is offered to.</summary>
    private const int MostShards = 16;

    /// <summary>Cuts a population into shards: a function of the model and of nothing else, never of the machine.</summary>
    /// <param name="population">The population's number.</param>
    /// <param name="size">How many neurons it has.</param>
    /// <param name="longestSlice">The longest slice in steps.</param>
    internal static IEnumerable<ShardRange> Cut(int population, int size, int longestSlice)
    {
        var width = Width(size, longestSlice);
        for (var first = 0L; first < size; first += width)
        {
            yield return new ShardRange(population, (int)first, (int)Math.Min(width, size - first));
        }
    }

    /// <summary>Neurons in each shard but the last, whole blocks.</summary>
    /// <param name="size">How many neurons the population has.</param>
    /// <param name="longestSlice">The longest slice in steps.</param>
    internal static long Width(int size, int longestSlice)
    {
        var least = Math.Max(LeastNeurons, LeastWork / longestSlice);
        var shards = Math.Clamp(size / least, 1, MostShards);
        return NeuronBlock.Pad(((long)size + shards - 1) / shards);
    }
}
