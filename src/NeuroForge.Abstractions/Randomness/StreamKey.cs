using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>
/// The key of a random stream: a node in a tree of keys, from the seed through a purpose and names down to a neuron or a synapse. The numbers of a node are a
/// function of the path to it alone, so a part of a network can be drawn without the rest, in any order and by any thread.
/// </summary>
/// <remarks>
/// A node is a key of Philox and half of its counter. The other half is the index of the numbers in its stream. Keys of the nodes below are drawn with the
/// node's half inverted; leaves change that half by a number that is never its inverse. So no counter is used twice.
/// </remarks>
/// <param name="key">Philox's key.</param>
/// <param name="counter">The upper half of its counter.</param>
internal readonly struct StreamKey(ulong key, ulong counter)
{
    /// <summary>Number of characters of a name that fit into one number.</summary>
    private const int CharactersAtOnce = 4;

    private readonly ulong _key = key;
    private readonly ulong _counter = counter;

    /// <summary>The root of a seed's streams for a purpose.</summary>
    internal static StreamKey Of(ulong seed, StreamPurpose purpose) => Of(seed, purpose, 0, 0);

    /// <summary>The key of a stream that two numbers identify.</summary>
    internal static StreamKey Of(ulong seed, StreamPurpose purpose, long entity, long moment)
    {
        var (key, counter) = Philox.Block(seed, (ulong)entity, (ulong)moment ^ ((ulong)purpose << 56));
        return new(key, counter);
    }

    /// <summary>The node below this one with a number.</summary>
    internal StreamKey Of(long entity)
    {
        var (key, counter) = Philox.Block(_key, (ulong)entity, ~_counter);
        return new(key, counter);
    }

    /// <summary>
    /// The node below this one with a name. The length of the name comes first, so that different names never give the same sequence of numbers.
    /// </summary>
    internal StreamKey Of(string name)
    {
        var node = Of(name.Length);
        for (var first = 0; first < name.Length; first += CharactersAtOnce)
        {
            var characters = 0UL;
            foreach (var character in name.AsSpan(first, Math.Min(CharactersAtOnce, name.Length - first)))
            {
                characters = (characters << 16) | character;
            }

            node = node.Of((long)characters);
        }

        return node;
    }

    /// <summary>The leaf below this one with a number, for streams of a few numbers: its key needs no computation.</summary>
    /// <param name="entity">A number from 0 to 2^62 (excluded).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal StreamKey Leaf(long entity) => new(_key, CounterOf(entity));

    /// <summary>Fills two lists with the halves of consecutive blocks of the node's stream.</summary>
    /// <param name="index">The index of the first block.</param>
    /// <param name="low">Receives the lower halves; its length is a multiple of eight.</param>
    /// <param name="high">Receives the upper halves.</param>
    internal void Blocks(ulong index, Span<ulong> low, Span<ulong> high)
    {
        var loop = new BlockLoop(_key, _counter, index, low, high);
        OwnVector.Run(ref loop);
    }

    /// <summary>
    /// One attempt to draw a normally distributed number from each of several leaves below this node; not-a-number where the stream continues with the next.
    /// </summary>
    /// <param name="attempt">Number of earlier attempts.</param>
    /// <param name="leaves">The counters of the leaves; the length is a multiple of eight.</param>
    /// <param name="numbers">Receives the numbers.</param>
    internal void Normals(ulong attempt, ReadOnlySpan<ulong> leaves, Span<double> numbers)
    {
        var loop = new PolarLoop(_key, attempt, leaves, numbers);
        OwnVector.Run(ref loop);
    }

    /// <summary>The counter of the leaf with a number, for draws from several leaves at once.</summary>
    /// <param name="entity">A number from 0 to 2^62 (excluded).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong CounterOf(long entity) => _counter ^ (ulong)(entity + 1);

    /// <summary>128 bits of the node's stream.</summary>
    /// <param name="index">The index of the bits in the stream.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (ulong Low, ulong High) Block(ulong index) => Philox.Block(_key, index, _counter);
}
