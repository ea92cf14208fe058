using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>
/// The elementary functions, each with one algorithm for all vector widths, so that results do not depend on the hardware or on the platform's library.
/// </summary>
/// <remarks>
/// Range reduction after Cody and Waite, <i>Software Manual for the Elementary Functions</i> (1980), with fused multiply-adds;
/// polynomials are Taylor series cut where the next term falls below half a unit in the last place.
/// </remarks>
internal static class VectorMath
{
    /// <summary>
    /// A function is a call: if it were inlined, a few of them would use up the JIT's budget for a kernel, and each operation of the rest would become a call.
    /// </summary>
    private const MethodImplOptions Called = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>1.5 * 2^52: adding it rounds to a whole number, which is then in the low bits.</summary>
    internal const double RoundingShift = 6755399441055744.0;

    /// <summary>The bits of a double's fraction.</summary>
    internal const long FractionBits = 0x000F_FFFF_FFFF_FFFF;

    /// <summary>The bits of 1.0.</summary>
    internal const long OneBits = 0x3FF0_0000_0000_0000;

    /// <summary>The bits of 2^52: the numbers from there on count in whole steps, so that a whole number in the low bits is added to it.</summary>
    internal const long WholeBits = 0x4330_0000_0000_0000;

    /// <summary>The number that is subtracted from 2^52 plus the bits of an exponent to get the power of two.</summary>
    internal const double WholeBias = 4503599627370496.0 + 1023.0;

    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471805599453;
    private const double Ln2Low = 2.3190468138462996e-17;

    /// <summary>2^-1022, the smallest normal number.</summary>
    private const double SmallestNormal = 2.2250738585072014e-308;

    private const double TwoToThe54 = 18014398509481984.0;

    /// <summary>Below this, e^x is not a normal number and the result is 0.</summary>
    private const double ExpLowest = -708.0;

    /// <summary>Above this, e^x overflows.</summary>
    private const double ExpHighest = 709.0;

    [MethodImpl(Called)]
    internal static T Exp<T>(T x)
        where T : struct, IVector<T>
    {
        var within = T.Min(ExpHighest, T.Max(ExpLowest, x)); // in this order not-a-number is kept
        var power = T.Floor(T.Fma(within, Log2E, 0.5));
        var r = Reduce(within, power);
        var result = T.Fma(ExpTail(r), r, 1.0) * T.ScaleByPowerOfTwo(1.0, power);
        result = T.Select(x < ExpLowest, 0.0, result);
        return T.Select(x > ExpHighest, double.PositiveInfinity, result);
    }

    [MethodImpl(Called)]
    internal static T Expm1<T>(T x)
        where T : struct, IVector<T> =>
        T.Select(x > ExpHighest, double.PositiveInfinity, Expm1Within(T.Min(ExpHighest, T.Max(ExpLowest, x))));

    /// <remarks>
    /// x = 2^k m with m in [sqrt(1/2), sqrt 2); log m = 2 atanh(s), s = f / (2 + f), f = m - 1.
    /// Since 2 s = f - f^2/2 + s f^2/2, the sum begins with f, which is exact.
    /// </remarks>
    [MethodImpl(Called)]
    internal static T Log<T>(T x)
        where T : struct, IVector<T>
    {
        var subnormal = x < SmallestNormal;
        var m = T.Fraction(T.Select(subnormal, x * TwoToThe54, x), out var power);
        power = T.Select(subnormal, power - 54.0, power);
        var upper = m > 1.4142135623730951;
        m = T.Select(upper, m * 0.5, m);
        power = T.Select(upper, power + 1.0, power);
        var f = m - 1.0;
        var half = 0.5 * f * f;
        var s = f / (f + 2.0);
        var s2 = s * s;
        T tail = 2.0 / 23.0;
        tail = T.Fma(tail, s2, 2.0 / 21.0);
        tail = T.Fma(tail, s2, 2.0 / 19.0);
        tail = T.Fma(tail, s2, 2.0 / 17.0);
        tail = T.Fma(tail, s2, 2.0 / 15.0);
        tail = T.Fma(tail, s2, 2.0 / 13.0);
        tail = T.Fma(tail, s2, 2.0 / 11.0);
        tail = T.Fma(tail, s2, 2.0 / 9.0);
        tail = T.Fma(tail, s2, 2.0 / 7.0);
        tail = T.Fma(tail, s2, 2.0 / 5.0);
        tail = T.Fma(tail, s2, 2.0 / 3.0);
        var correction = T.Fma(s, T.Fma(tail, s2, half), -half);
        var result = T.Fma(power, Ln2High, f + T.Fma(power, Ln2Low, correction));
        result = T.Select(x > double.MaxValue, x, result + (x - x)); // infinity and not-a-number are kept
        return T.Select(x <= 0.0, double.NegativeInfinity, result);
    }

    [MethodImpl(Called)]
    internal static T Tanh<T>(T x)
        where T : struct, IVector<T>
    {
        // Beyond 20 the quotient is 1 to the last place; the bound keeps e^2x finite, and in the range in which e^x needs no special case.
        var magnitude = T.Min(20.0, T.Abs(x));
        var e = Expm1Within(magnitude + magnitude);
        var result = e / (e + 2.0);
        return T.Select(x < 0.0, -result, result);
    }

    /// <summary>e^x - 1 for x in the range in which it can be computed, or if x is not a number.</summary>
    /// <remarks>e^x - 1 = 2^n (e^r - 1) + (2^n - 1): nothing cancels where n = 0, which is where |x| is small.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expm1Within<T>(T x)
        where T : struct, IVector<T>
    {
        var power = T.Floor(T.Fma(x, Log2E, 0.5));
        var r = Reduce(x, power);
        var scale = T.ScaleByPowerOfTwo(1.0, power);
        return T.Fma(scale, ExpTail(r) * r, scale - 1.0);
    }

    /// <summary>x - n ln 2, with ln 2 in two parts so that no precision is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, T power)
        where T : struct, IVector<T> =>
        T.Fma(power, -Ln2Low, T.Fma(power, -Ln2High, x));

    /// <summary>(e^r - 1) / r for |r| up to ln 2 / 2.</summary>
    /// <remarks>
    /// Estrin, Organization of computer systems (1960): terms are joined in pairs and pairs of pairs, so that few wait for one another; one term after the
    /// other would take twice as long. The first, which decides the last place, is added last.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpTail<T>(T r)
        where T : struct, IVector<T>
    {
        var r2 = r * r;
        var r4 = r2 * r2;
        var from1 = T.Fma(T.Fma(1.0 / 120.0, r, 1.0 / 24.0), r2, T.Fma(1.0 / 6.0, r, 0.5));
        var from5 = T.Fma(T.Fma(1.0 / 362880.0, r, 1.0 / 40320.0), r2, T.Fma(1.0 / 5040.0, r, 1.0 / 720.0));
        var from9 = T.Fma(T.Fma(1.0 / 6227020800.0, r, 1.0 / 479001600.0), r2, T.Fma(1.0 / 39916800.0, r, 1.0 / 3628800.0));
        return T.Fma(T.Fma(T.Fma(from9, r4, from5), r4, from1), r, 1.0);
    }
}
