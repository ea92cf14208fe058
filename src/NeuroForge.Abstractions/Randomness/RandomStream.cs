using System.Diagnostics.CodeAnalysis;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>
/// A stream of random numbers that is a function of the seed, its purpose, the entity it belongs to and the moment: it is the same on any thread, in any order
/// of streams, before and after a checkpoint.
/// </summary>
public sealed class RandomStream
{
    /// <summary>Number of blocks of 128 bits that are computed at once, a multiple of the widest vector.</summary>
    private const int BlocksAtOnce = 128;

    /// <summary>Lanes of the widest vector.</summary>
    private const int WidestVector = 8;

    /// <summary>Number of whole numbers from which blocks are computed together.</summary>
    private const int FewestTogether = 8;

    private StreamKey _key;
    private ulong _index;
    private ulong _spare;
    private bool _hasSpare;

    /// <summary>Opens a stream at its beginning.</summary>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="purpose">The purpose of the numbers.</param>
    /// <param name="entity">The number of the population, projection or block that they belong to.</param>
    /// <param name="moment">The step, or 0 for what happens once.</param>
    public RandomStream(ulong seed, StreamPurpose purpose, long entity, long moment = 0)
        : this(StreamKey.Of(seed, purpose, entity, moment))
    {
    }

    /// <summary>Opens a stream at its beginning.</summary>
    internal RandomStream(StreamKey key) => _key = key;

    /// <summary>
    /// The stream of an entity, such as a neuron, at its beginning. It is a function of this stream's key and the entity, and does not depend on numbers
    /// already drawn. So if each neuron has its own stream, what is drawn for one never depends on the others.
    /// </summary>
    /// <param name="entity">Any number. Two kinds of entities need different numbers, such as <c>source</c> and <c>-1 - target</c>, or a stream for each kind:
    /// <c>random.Of(0).Of(source)</c>.</param>
    public RandomStream Of(long entity) => new(_key.Of(entity));

    /// <summary>The stream of an entity, in the memory of a stream that is no longer needed. It avoids allocations where many streams are opened.</summary>
    /// <param name="entity">Any number.</param>
    /// <param name="stream">The stream that is reused; created if it is null.</param>
    public RandomStream Of(long entity, [NotNull] ref RandomStream? stream)
    {
        stream ??= new(_key);
        return stream.Become(_key.Of(entity));
    }

    /// <summary>Turns into another stream, at its beginning.</summary>
    internal RandomStream Become(StreamKey key)
    {
        (_key, _index, _hasSpare) = (key, 0, false);
        return this;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        (var low, _spare) = _key.Block(_index++);
        _hasSpare = true;
        return low;
    }

    /// <summary>A number from 0 (included) to 1 (excluded), in steps of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to the limit (excluded), all equally likely.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is 0 or less.</exception>
    /// <remarks>Lemire (2019), Fast random integer generation in an interval, doi:10.1145/3230636.</remarks>
    public int NextInt32(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)NextBelow((ulong)limit);
    }

    /// <summary>A whole number from 0 to the limit (excluded), all equally likely.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is 0 or less.</exception>
    public long NextInt64(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (long)NextBelow((ulong)limit);
    }

    /// <summary>Fills a list with whole numbers from 0 to a limit (excluded): the same as as many calls of <see cref="NextInt32"/>, and faster.</summary>
    /// <param name="limit">Above 0.</param>
    /// <param name="numbers">Receives the numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is 0 or less.</exception>
    public void NextInt32s(int limit, Span<int> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var low = (stackalloc ulong[BlocksAtOnce]);
        var high = (stackalloc ulong[BlocksAtOnce]);
        var done = 0;
        while (numbers.Length - done >= FewestTogether)
        {
            if (_hasSpare || !TryFill((ulong)limit, numbers[done..], low, high))
            {
                numbers[done++] = (int)NextBelow((ulong)limit);
                continue;
            }

            done += Math.Min(2 * BlocksAtOnce, (numbers.Length - done) & ~1);
        }

        while (done < numbers.Length)
        {
            numbers[done++] = (int)NextBelow((ulong)limit);
        }
    }

    /// <summary>Fills the beginning of a list, two numbers of each block; false, and nothing is drawn, if one of them would have to be drawn again.</summary>
    private bool TryFill(ulong limit, Span<int> numbers, Span<ulong> low, Span<ulong> high)
    {
        var pairs = Math.Min(BlocksAtOnce, numbers.Length / 2);
        var whole = (pairs + (WidestVector - 1)) & ~(WidestVector - 1);
        _key.Blocks(_index, low[..whole], high[..whole]);
        for (var i = 0; i < pairs; i++)
        {
            numbers[2 * i] = (int)Math.BigMul(low[i], limit, out var first);
            numbers[(2 * i) + 1] = (int)Math.BigMul(high[i], limit, out var second);
            if (first < limit || second < limit)
            {
                return false;
            }
        }

        _index += (ulong)pairs;
        return true;
    }

    /// <summary>A normally distributed number with mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// Marsaglia's polar method (1964). The second number of each pair is not kept, so that a call does not depend on the calls before it.
    /// </remarks>
    public double NextNormal()
    {
        while (true)
        {
            var x = (2 * NextDouble()) - 1;
            var y = (2 * NextDouble()) - 1;
            var s = (x * x) + (y * y);
            if (s is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Double1.Log(s).Number / s);
            }
        }
    }

    /// <summary>An exponentially distributed number with mean 1.</summary>
    public double NextExponential() => -Double1.Log(1 - NextDouble()).Number;

    /// <summary>Moves <paramref name="count"/> items, drawn uniformly without replacement, to the front, in the order drawn.</summary>
    /// <param name="items">The items to draw from.</param>
    /// <param name="count">Number of items to draw, from 0 to all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0 or above the number of items.</exception>
    public void Draw<T>(Span<T> items, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, items.Length);
        for (var i = 0; i < count; i++)
        {
            var j = i + NextInt32(items.Length - i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextBelow(ulong limit)
    {
        var high = Math.BigMul(NextUInt64(), limit, out var low);
        if (low < limit)
        {
            var uneven = (0 - limit) % limit;
            while (low < uneven)
            {
                high = Math.BigMul(NextUInt64(), limit, out low);
            }
        }

        return high;
    }
}
