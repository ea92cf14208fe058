using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>The number of values that are not finite.</summary>
/// <param name="NotNumbers">Number of values that are not a number.</param>
/// <param name="Infinite">Number of infinite values.</param>
internal readonly record struct NonFiniteCount(long NotNumbers, long Infinite)
{
    /// <summary>The sum of two counts.</summary>
    public static NonFiniteCount operator +(NonFiniteCount left, NonFiniteCount right) =>
        new(left.NotNumbers + right.NotNumbers, left.Infinite + right.Infinite);

    /// <summary>Counts values that are not finite.</summary>
    internal static NonFiniteCount Of(ReadOnlySpan<double> values)
    {
        var (notNumbers, infinite) = (0L, 0L);
        foreach (var value in values)
        {
            notNumbers += double.IsNaN(value) ? 1 : 0;
            infinite += double.IsInfinity(value) ? 1 : 0;
        }

        return new(notNumbers, infinite);
    }

    /// <summary>True if all values are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe bool IsNone(ReadOnlySpan<double> values)
    {
        var whole = values.Length / Lanes.Count * Lanes.Count;
        fixed (double* first = values)
        {
            var loop = new FiniteLoop(first, whole);
            OwnVector.Run(ref loop);
            return loop.AllAre && Of(values[whole..]) == default;
        }
    }
}
