using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>
/// Checks that numbers in contiguous memory are finite: the product of 0 and a number that is not finite is not a number, and neither is a sum with it.
/// </summary>
/// <param name="first">The first.</param>
/// <param name="count">Number of values, a multiple of eight.</param>
internal unsafe struct FiniteLoop(double* first, long count) : IWidthLoop
{
    /// <summary>True if all values are finite.</summary>
    internal bool AllAre { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        T sum = 0.0;
        var end = first + count;
        for (var at = first; at < end; at += T.Width)
        {
            sum = T.Fma(T.Load(ref *at), 0.0, sum);
        }

        AllAre = (!(sum <= 0.0)).ToBits() == 0;
    }
}
