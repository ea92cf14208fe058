using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>Consecutive blocks of 128 bits of one stream.</summary>
/// <param name="key">The key of the stream.</param>
/// <param name="counter">The upper half of its counter.</param>
/// <param name="first">The index of the first block, a multiple of which follow.</param>
/// <param name="low">Receives the lower 64 bits of each block, a whole number of vectors.</param>
/// <param name="high">Receives the upper 64 bits.</param>
internal readonly ref struct BlockLoop(ulong key, ulong counter, ulong first, Span<ulong> low, Span<ulong> high) : IWidthLoop
{
    /// <summary>The lanes of the widest vector, numbered.</summary>
    private static readonly ulong[] Lanes = [0, 1, 2, 3, 4, 5, 6, 7];

    private readonly Span<ulong> _low = low;
    private readonly Span<ulong> _high = high;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var (index, upper) = (TBits.Load(in Lanes[0]) + TBits.All(first), TBits.All(counter));
        for (var i = 0; i < _low.Length; i += T.Width)
        {
            var (lower, higher) = Philox.Blocks<T, TBits>(key, index, upper);
            TBits.Store(lower, ref _low[i]);
            TBits.Store(higher, ref _high[i]);
            index += TBits.All((ulong)T.Width);
        }
    }
}
