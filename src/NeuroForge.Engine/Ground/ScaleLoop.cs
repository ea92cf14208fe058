using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>Multiplies numbers in contiguous memory by a factor.</summary>
/// <param name="first">The first.</param>
/// <param name="count">Number of values, a multiple of eight.</param>
/// <param name="factor">The factor.</param>
internal readonly unsafe struct ScaleLoop(double* first, long count, double factor) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        T by = factor;
        var end = first + count;
        for (var at = first; at < end; at += T.Width)
        {
            T.Store(T.Load(ref *at) * by, ref *at);
        }
    }
}
