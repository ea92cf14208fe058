namespace NeuroForge.Engine;

/// <summary>Which neurons a shard owns.</summary>
/// <param name="Population">The population's number.</param>
/// <param name="First">The first neuron's number in its population, a multiple of a block.</param>
/// <param name="Count">How many neurons.</param>
internal readonly record struct ShardRange(int Population, int First, int Count)
{
    /// <summary>Neurons in a small shard: enough to make the work worth handing out.</summary>
    private const int LeastNeurons = 128;

    /// <summary>Shards of a population at most: more would only lengthen the list that each spike is offered to.</summary>
    private const int MostShards = 16;

    /// <summary>Cuts a population into shards: a function of its size and of nothing else, never of the machine.</summary>
    internal static IEnumerable<ShardRange> Cut(int population, int size)
    {
        var shards = Math.Clamp(size / LeastNeurons, 1, MostShards);
        var width = Lanes.PadToBlock((size + shards - 1) / shards);
        for (var first = 0; first < size; first += width)
        {
            yield return new ShardRange(population, first, Math.Min(width, size - first));
        }
    }
}
