using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>
/// Looks whether numbers that lie side by side are finite: 0 times what is not is not a number, and the sum of all products then is not one either.
/// </summary>
/// <param name="first">The first.</param>
/// <param name="count">How many: a multiple of eight.</param>
internal unsafe struct FiniteLoop(double* first, long count) : IWidthLoop
{
    /// <summary>Whether all are finite.</summary>
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
