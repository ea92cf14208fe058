using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>A step of the exponential current alone, C dV/dt = g_L Delta_T e^((V - V_th) / Delta_T).</summary>
/// <remarks>
/// The exact solution is V - Delta_T ln(1 - x) with x = g_L h / C e^((V - V_th) / Delta_T), which is infinite from x = 1 on. It is used up to x = 1/4 at the
/// beginning of a step, and from there on <see cref="Upstroke{T}"/>.
/// </remarks>
internal static class SpikeInitiation<T>
    where T : struct, IVector<T>
{
    /// <summary>ln(1/4), of the x at the beginning of a step from which on the step is an upstroke.</summary>
    private const double Gentle = -1.3862943611198906;

    /// <summary>ln(1/2): x is not above 1/2 in a step that begins below 1/4, unless an input takes it there that no step of this length resolves.</summary>
    private const double Highest = -0.6931471805599453;

    /// <summary>An exponent whose exponential is as good as 0.</summary>
    private const double Lowest = -700;

    /// <summary>ln x at a potential of 0.</summary>
    /// <param name="leak">The length of a step over the time constant of the membrane.</param>
    /// <param name="threshold">V_th.</param>
    /// <param name="width">Delta_T.</param>
    internal static T Onset(T leak, T threshold, T width) => T.Log(leak) - (threshold / width);

    /// <summary>The potential at which x is 1/4.</summary>
    /// <param name="onset">ln x at a potential of 0.</param>
    /// <param name="width">Delta_T.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SteepFrom(T onset, T width) => width * (Gentle - onset);

    /// <summary>The potential a step later.</summary>
    /// <param name="v">The potential.</param>
    /// <param name="perWidth">1 / Delta_T.</param>
    /// <param name="onset">ln x at a potential of 0.</param>
    /// <param name="width">Delta_T.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T After(T v, T perWidth, T onset, T width)
    {
        // -ln(1 - x) / x: the polynomial of degree 8 with the least relative error for x up to 1/2, 2.3e-8.
        var x = Approximations.Exp(T.Max(Lowest, T.Min(Highest, T.Fma(v, perWidth, onset)))); // in this order not-a-number is kept
        var x2 = x * x;
        var from0 = T.Fma(T.Fma(0.24280511248687447, x, 0.33370061270448276), x2, T.Fma(0.49999285259752296, x, 1.0000000227294181));
        var from4 = T.Fma(T.Fma(-1.6958085490693322, x, 1.257667021488667), x2, T.Fma(-0.20353778728819183, x, 0.2696124830121553));
        var sum = T.Fma(T.Fma(1.441106198509416, x2 * x2, from4), x2 * x2, from0);
        return T.Fma(width * x, sum, v);
    }
}
