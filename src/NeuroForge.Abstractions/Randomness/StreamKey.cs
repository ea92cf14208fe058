using System.Runtime.CompilerServices;

namespace NeuroForge.Randomness;

/// <summary>
/// The key of a random stream, a node in a tree of keys: from the seed through a purpose and names down to a neuron or a synapse. What is drawn at a
/// node is a function of the path to it and of nothing else, so a part of a network can be drawn without the rest, in any order and by any thread.
/// </summary>
/// <remarks>
/// A node is a key and a half of a counter of Philox. The numbers of its stream have the other half for their index; keys of nodes beneath it are drawn
/// with the node's half inverted, and leaves change it by a number that is never its inverse. So no counter serves twice.
/// </remarks>
/// <param name="key">Philox's key.</param>
/// <param name="counter">The upper half of its counter.</param>
internal readonly struct StreamKey(ulong key, ulong counter)
{
    /// <summary>Characters of a name that one number holds.</summary>
    private const int CharactersAtOnce = 4;

    private readonly ulong _key = key;
    private readonly ulong _counter = counter;

    /// <summary>The root of a seed's streams for one purpose.</summary>
    internal static StreamKey Of(ulong seed, StreamPurpose purpose) => Of(seed, purpose, 0, 0);

    /// <summary>The key of a stream that is named by two numbers.</summary>
    internal static StreamKey Of(ulong seed, StreamPurpose purpose, long entity, long moment)
    {
        var (key, counter) = Philox.Block(seed, (ulong)entity, (ulong)moment ^ ((ulong)purpose << 56));
        return new(key, counter);
    }

    /// <summary>The node beneath this one that belongs to a number.</summary>
    internal StreamKey Of(long entity)
    {
        var (key, counter) = Philox.Block(_key, (ulong)entity, ~_counter);
        return new(key, counter);
    }

    /// <summary>The node beneath this one that belongs to a name. Its length comes first, so that no name begins as another one ends.</summary>
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

    /// <summary>The leaf beneath this one that belongs to a number, for streams of a few numbers: its key costs nothing.</summary>
    /// <param name="entity">From 0 up to but without 2^62.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal StreamKey Leaf(long entity) => new(_key, _counter ^ (ulong)(entity + 1));

    /// <summary>128 bits of the node's stream.</summary>
    /// <param name="index">Which.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (ulong Low, ulong High) Block(ulong index) => Philox.Block(_key, index, _counter);
}
