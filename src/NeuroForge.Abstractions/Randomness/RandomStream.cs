using System.Diagnostics.CodeAnalysis;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>
/// A stream of random numbers that is a function of the seed, its purpose, the entity it belongs to and the moment:
/// the same on any thread, in any order of streams, before and after a checkpoint.
/// </summary>
public sealed class RandomStream
{
    private StreamKey _key;
    private ulong _index;
    private ulong _spare;
    private bool _hasSpare;

    /// <summary>Opens a stream at its beginning.</summary>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="entity">Which population, projection or block they belong to.</param>
    /// <param name="moment">When: the step, or 0 for what happens once.</param>
    public RandomStream(ulong seed, StreamPurpose purpose, long entity, long moment = 0)
        : this(StreamKey.Of(seed, purpose, entity, moment))
    {
    }

    /// <summary>Opens a stream at its beginning.</summary>
    internal RandomStream(StreamKey key) => _key = key;

    /// <summary>
    /// The stream of an entity of its own, such as a neuron, at its beginning. It is a function of this stream's key and the entity, whatever has been
    /// drawn from either: who draws for each neuron from its own stream, draws the same for it whatever the others draw.
    /// </summary>
    /// <param name="entity">Any number. Two kinds of entities need numbers that differ, such as <c>source</c> and <c>-1 - target</c>, or a stream for each
    /// kind: <c>random.Of(0).Of(source)</c>.</param>
    public RandomStream Of(long entity) => new(_key.Of(entity));

    /// <summary>The same in the memory of a stream that is no longer needed, for who opens many.</summary>
    /// <param name="entity">Any number.</param>
    /// <param name="stream">The stream that becomes the entity's; made where there is none.</param>
    public RandomStream Of(long entity, [NotNull] ref RandomStream? stream)
    {
        stream ??= new(_key);
        return stream.Become(_key.Of(entity));
    }

    /// <summary>Becomes another stream, at its beginning.</summary>
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

    /// <summary>A number from 0 up to but without 1, in steps of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to but without the limit, each equally likely.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is 0 or less.</exception>
    /// <remarks>Lemire (2019), Fast random integer generation in an interval, doi:10.1145/3230636.</remarks>
    public int NextInt32(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)NextBelow((ulong)limit);
    }

    /// <summary>A whole number from 0 up to but without the limit, each equally likely.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is 0 or less.</exception>
    public long NextInt64(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (long)NextBelow((ulong)limit);
    }

    /// <summary>A normally distributed number with mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// Marsaglia's polar method (1964), of whose pair the second is not kept, so that a number costs a known place in the stream no matter who asked
    /// before.
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
    /// <param name="items">What to draw from.</param>
    /// <param name="count">How many to draw, from 0 to all.</param>
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
