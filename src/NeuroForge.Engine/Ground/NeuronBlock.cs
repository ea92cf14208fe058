namespace NeuroForge.Engine.Ground;

/// <summary>
/// Neighbouring neurons of a shard that belong together, from a multiple of <see cref="Size"/> on. Shards are whole blocks, and what depends on more than one
/// neuron, such as a random sequence or a hash, belongs to a block: so nothing tells how a population is cut into shards.
/// </summary>
/// <param name="First">The number of the first neuron in its shard.</param>
/// <param name="Count">How many neurons, <see cref="Size"/> but for the last block of a population.</param>
internal readonly record struct NeuronBlock(int First, int Count)
{
    /// <summary>Neurons of a whole block, some <see cref="Lanes.Block"/>.</summary>
    internal const int Size = 128;

    /// <summary>The neuron behind the last.</summary>
    internal int End => First + Count;

    /// <summary>The random streams of the block among those of its shard, of which sixteen neurons share one; none where the shard has none.</summary>
    internal Span<T> RandomOf<T>(Span<T> streams) => streams.IsEmpty ? streams : streams.Slice(First / Lanes.Block, Lanes.PadToBlock(Count) / Lanes.Block);

    /// <summary>The blocks of a shard.</summary>
    /// <param name="neurons">How many neurons it has.</param>
    internal static IEnumerable<NeuronBlock> Of(int neurons)
    {
        for (var first = 0; first < neurons; first += Size)
        {
            yield return new(first, Math.Min(Size, neurons - first));
        }
    }

    /// <summary>The next multiple of a block.</summary>
    internal static long Pad(long neurons) => (neurons + Size - 1) / Size * Size;
}
