using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Randomness;

/// <summary>
/// Sixteen parallel streams of 32-bit random numbers, one for each neuron of a block: for stimuli, which need many numbers. It belongs to the block, never
/// to a thread, and is part of a checkpoint.
/// </summary>
/// <remarks>
/// Eight generators xoshiro256++ (Blackman and Vigna 2021, doi:10.1145/3460772), each seeded by Philox from the simulation's seed;
/// the lower halves belong to the block's first eight neurons, the upper halves to its last eight.
/// </remarks>
public struct RandomBlock
{
    /// <summary>Number of neurons that share a block.</summary>
    public const int Neurons = 16;

    /// <summary>Generators of 64 bits, each for two neurons.</summary>
    internal const int Generators = 8;

    private Vector512<ulong> _s0;
    private Vector512<ulong> _s1;
    private Vector512<ulong> _s2;
    private Vector512<ulong> _s3;

    /// <summary>Opens the streams of a block at their beginning.</summary>
    /// <param name="seed">The simulation's seed.</param>
    /// <param name="stimulus">The number of the stimulus.</param>
    /// <param name="block">The number of the block among the stimulus' targets.</param>
    public RandomBlock(ulong seed, int stimulus, long block)
        : this(StreamKey.Of(seed, StreamPurpose.Stimulus, stimulus, block))
    {
    }

    /// <summary>Opens the streams of a block at their beginning.</summary>
    internal RandomBlock(StreamKey key)
    {
        var stream = new RandomStream(key);
        _s0 = NextVector(stream);
        _s1 = NextVector(stream);
        _s2 = NextVector(stream);
        _s3 = NextVector(stream);
    }

    /// <summary>The next 32 bits for each of the sixteen neurons; the number at 2 i belongs to neuron i, the one at 2 i + 1 to neuron 8 + i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<uint> Next()
    {
        var sum = _s0 + _s3;
        var result = RotateLeft(sum, 23) + _s0;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = RotateLeft(_s3, 45);
        return result.AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> RotateLeft(Vector512<ulong> value, int bits) => (value << bits) | (value >>> (64 - bits));

    private static Vector512<ulong> NextVector(RandomStream stream)
    {
        var words = (stackalloc ulong[Vector512<ulong>.Count]);
        foreach (ref var word in words)
        {
            word = stream.NextUInt64();
        }

        return Vector512.Create<ulong>(words);
    }
}
