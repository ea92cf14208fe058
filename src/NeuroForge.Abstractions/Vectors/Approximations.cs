using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>Elementary functions of fewer digits for kernels whose integrators are far less accurate, with the same bits on every machine.</summary>
/// <remarks>They are merged into the kernel, where <see cref="IVector{T}.Exp"/> is a call that costs more than its arithmetic.</remarks>
public static class Approximations
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>The exponential function with a relative error below 5e-11, of a number from -708 to 709; others must be bounded before.</summary>
    /// <remarks>x = n ln 2 + r with |r| up to ln 2 / 2; e^r is the polynomial of degree 7 with the least relative error, 4.03e-11.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, IVector<T>
    {
        var power = T.Floor(T.Fma(x, Log2E, 0.5));
        var r = T.Fma(power, -Ln2, x);
        var r2 = r * r;
        var from0 = T.Fma(T.Fma(0.16666665125162003, r, 0.5000000104598076), r2, T.Fma(1.0000000002432987, r, 0.9999999999616521));
        var from4 = T.Fma(
            T.Fma(0.00019775153462727732, r, 0.0013948195121323646), r2, T.Fma(0.008333561190785469, r, 0.04166622525050163));
        return T.ScaleByPowerOfTwo(T.Fma(from4, r2 * r2, from0), power);
    }

    /// <summary>The natural logarithm of a positive normal number with a relative error below 6e-11; other numbers give one without meaning.</summary>
    /// <remarks>x = 2^k m with m in [sqrt(1/2), sqrt 2); log m = 2 atanh(s) with s = (m - 1) / (m + 1), its series up to s^11.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, IVector<T>
    {
        var m = T.Fraction(x, out var power);
        var upper = m > 1.4142135623730951;
        m = T.Select(upper, m * 0.5, m);
        power = T.Select(upper, power + 1.0, power);
        var s = (m - 1.0) / (m + 1.0);
        var s2 = s * s;
        var tail = T.Fma(T.Fma(T.Fma(T.Fma(T.Fma(2.0 / 11.0, s2, 2.0 / 9.0), s2, 2.0 / 7.0), s2, 2.0 / 5.0), s2, 2.0 / 3.0), s2, 2.0);
        return T.Fma(power, Ln2, s * tail);
    }
}
