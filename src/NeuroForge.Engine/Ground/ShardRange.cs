namespace NeuroForge.Engine.Ground;

/// <summary>Which neurons a shard owns.</summary>
/// <param name="Population">The population's number.</param>
/// <param name="First">The first neuron's number in its population, a multiple of <see cref="NeuronBlock.Size"/>.</param>
/// <param name="Count">Number of neurons.</param>
internal readonly record struct ShardRange(int Population, int First, int Count)
{
    /// <summary>Cuts a population into shards.</summary>
    /// <param name="population">The population's number.</param>
    /// <param name="size">How many neurons it has.</param>
    /// <param name="width">Neurons in each shard but the last, whole blocks.</param>
    internal static IEnumerable<ShardRange> Cut(int population, int size, long width)
    {
        for (var first = 0L; first < size; first += width)
        {
            yield return new ShardRange(population, (int)first, (int)Math.Min(width, size - first));
        }
    }
}
