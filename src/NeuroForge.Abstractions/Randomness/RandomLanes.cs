using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>Some generators of a <see cref="RandomBlock"/>, as many as a vector has lanes, for a loop that keeps them in registers.</summary>
/// <typeparam name="T">The vector.</typeparam>
/// <typeparam name="TBits">Whole numbers of the same width.</typeparam>
internal struct RandomLanes<T, TBits>
    where T : struct, IVector<T>
    where TBits : struct, IBits<TBits, T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private TBits _s0;
    private TBits _s1;
    private TBits _s2;
    private TBits _s3;

    /// <summary>Takes generators of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">The first of the eight.</param>
    [MethodImpl(Inline)]
    internal static RandomLanes<T, TBits> Of(ref RandomBlock block, int first)
    {
        ref var word = ref Unsafe.Add(ref Unsafe.As<RandomBlock, ulong>(ref block), first);
        RandomLanes<T, TBits> lanes;
        lanes._s0 = TBits.Load(ref word);
        lanes._s1 = TBits.Load(ref Unsafe.Add(ref word, RandomBlock.Generators));
        lanes._s2 = TBits.Load(ref Unsafe.Add(ref word, 2 * RandomBlock.Generators));
        lanes._s3 = TBits.Load(ref Unsafe.Add(ref word, 3 * RandomBlock.Generators));
        return lanes;
    }

    /// <summary>Gives the generators back.</summary>
    [MethodImpl(Inline)]
    internal readonly void Store(ref RandomBlock block, int first)
    {
        ref var word = ref Unsafe.Add(ref Unsafe.As<RandomBlock, ulong>(ref block), first);
        TBits.Store(_s0, ref word);
        TBits.Store(_s1, ref Unsafe.Add(ref word, RandomBlock.Generators));
        TBits.Store(_s2, ref Unsafe.Add(ref word, 2 * RandomBlock.Generators));
        TBits.Store(_s3, ref Unsafe.Add(ref word, 3 * RandomBlock.Generators));
    }

    /// <summary>The next 64 bits of each generator: the lower half for a neuron of the block's first eight, the upper for one of its last eight.</summary>
    [MethodImpl(Inline)]
    internal TBits Next()
    {
        var result = TBits.RotateLeft(_s0 + _s3, 23) + _s0;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = TBits.RotateLeft(_s3, 45);
        return result;
    }
}
