namespace NeuroForge.Engine.Ground;

/// <summary>
/// Consecutive neurons of a shard, from a multiple of <see cref="Size"/> on. Shards consist of whole blocks, and everything that depends on more than one
/// neuron, such as a random sequence or a hash, belongs to a block: so no result depends on the division of a population into shards.
/// </summary>
/// <param name="First">The number of the first neuron in its shard.</param>
/// <param name="Count">Number of neurons: <see cref="Size"/>, except for the last block of a population.</param>
internal readonly record struct NeuronBlock(int First, int Count)
{
    /// <summary>Number of neurons in a whole block, several times <see cref="Lanes.Block"/>.</summary>
    internal const int Size = 128;

    /// <summary>The neuron after the last.</summary>
    internal int End => First + Count;

    /// <summary>The random streams of the block among those of its shard; sixteen neurons share one; empty if the shard has none.</summary>
    internal Span<T> RandomOf<T>(Span<T> streams) => streams.IsEmpty ? streams : streams.Slice(First / Lanes.Block, Lanes.PadToBlock(Count) / Lanes.Block);

    /// <summary>The blocks of a shard.</summary>
    /// <param name="neurons">Number of neurons.</param>
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
