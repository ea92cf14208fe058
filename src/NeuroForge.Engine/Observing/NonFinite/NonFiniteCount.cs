using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>How many of some values are not finite numbers.</summary>
/// <param name="NotNumbers">How many are not a number.</param>
/// <param name="Infinite">How many are infinite.</param>
internal readonly record struct NonFiniteCount(long NotNumbers, long Infinite)
{
    /// <summary>Both together.</summary>
    public static NonFiniteCount operator +(NonFiniteCount left, NonFiniteCount right) =>
        new(left.NotNumbers + right.NotNumbers, left.Infinite + right.Infinite);

    /// <summary>Counts them.</summary>
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

    /// <summary>Whether there are none, a vector of values at a time.</summary>
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
