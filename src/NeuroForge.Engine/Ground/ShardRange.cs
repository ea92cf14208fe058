namespace NeuroForge.Engine.Ground;

/// <summary>The range of neurons of a shard.</summary>
/// <param name="Population">The population's number.</param>
/// <param name="First">The first neuron's number in its population, a multiple of <see cref="NeuronBlock.Size"/>.</param>
/// <param name="Count">Number of neurons.</param>
internal readonly record struct ShardRange(int Population, int First, int Count)
{
    /// <summary>The rank that computes the neurons.</summary>
    internal int Rank { get; init; }

    /// <summary>The neuron after the last.</summary>
    internal int End => First + Count;

    /// <summary>Divides a population into shards.</summary>
    /// <param name="population">The population's number.</param>
    /// <param name="size">Number of neurons in the population.</param>
    /// <param name="width">Number of neurons in each shard except the last, a multiple of a block.</param>
    internal static IEnumerable<ShardRange> Cut(int population, int size, long width) => new ShardRange(population, 0, size).Cut(width);

    /// <summary>Divides the range into shards.</summary>
    /// <param name="width">Number of neurons in each shard except the last, a multiple of a block.</param>
    internal IEnumerable<ShardRange> Cut(long width)
    {
        for (long first = First; first < End; first += width)
        {
            yield return this with { First = (int)first, Count = (int)Math.Min(width, End - first) };
        }
    }
}
