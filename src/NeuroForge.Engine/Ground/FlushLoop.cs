using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>Replaces negligible numbers in contiguous memory by 0.</summary>
/// <param name="first">The first.</param>
/// <param name="count">Number of values, a multiple of eight.</param>
internal readonly unsafe struct FlushLoop(double* first, long count) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var end = first + count;
        for (var at = first; at < end; at += T.Width)
        {
            T.Store(Subnormals.Flush(T.Load(ref *at)), ref *at);
        }
    }
}
