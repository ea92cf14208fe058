using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>
    /// True if all values are finite, eight at a time: 0 times a value that is not finite is not a number, and neither is the sum of all products.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static bool IsNone(ReadOnlySpan<double> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        Double8 sum = 0.0;
        var rest = 0.0;
        var i = 0;
        for (; i <= values.Length - Lanes.Count; i += Lanes.Count)
        {
            sum = Double8.Fma(Double8.Load(ref Unsafe.Add(ref first, i)), 0.0, sum);
        }

        for (; i < values.Length; i++)
        {
            rest += values[i] * 0.0;
        }

        return (sum + rest <= 0.0).ToBits() == byte.MaxValue;
    }
}
