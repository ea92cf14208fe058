using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// A measure of the potential in which neither the leak nor the spike is steep: y = ln(1 + e^-((V - V_th) / Delta_T)). Far below V_th it is
/// (V_th - V) / Delta_T; at a spike, where V goes to infinity in a finite time, y passes through 0 at the constant pace -g_L / C.
/// </summary>
/// <remarks>
/// With F(V) all currents but the exponential one, C dy/dt = -(1 - e^-y) F(V) / Delta_T - e^-y g_L. So an integrator of a fixed step meets the spike as
/// it meets anything else, and finds its time by interpolation. Exponentials and logarithms are in methods of their own: merged into the loop over neurons,
/// they would use up what the JIT merges into one method.
/// </remarks>
internal static class SpikeDistance<T>
    where T : struct, IVector<T>
{
    /// <summary>The least distance: from there on 1 - e^-y has no correct digit left. The potential is then 35 Delta_T above V_th.</summary>
    internal const double Least = 4e-16;

    /// <summary>The greatest relative change of the exponential current by itself within a step with which V is integrated directly.</summary>
    private const double Gentle = 0.25;

    /// <summary>The potential above which the exponential current changes itself by more than a quarter within a step.</summary>
    /// <param name="leak">The length of a step over the time constant of the membrane.</param>
    /// <param name="threshold">V_th.</param>
    /// <param name="width">Delta_T.</param>
    internal static T SteepFrom(T leak, T threshold, T width) => T.Fma(width, T.Log(Gentle / leak), threshold);

    /// <summary>The distance of a potential.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Of(T v, T threshold, T width)
    {
        var above = (v - threshold) / width;
        return T.Max(T.Max(-above, 0.0) + T.Log(1.0 + T.Exp(-T.Abs(above))), Least);
    }

    /// <summary>The potential at a distance.</summary>
    /// <param name="y">The distance; below <see cref="Least"/> it is that.</param>
    /// <param name="threshold">V_th.</param>
    /// <param name="width">Delta_T.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Potential(T y, T threshold, T width)
    {
        var distance = T.Max(y, Least);
        return Potential(distance, 1.0 - T.Exp(-distance), threshold, width);
    }

    /// <summary>The same, for what is known already.</summary>
    /// <param name="y">The distance, <see cref="Least"/> or more.</param>
    /// <param name="linear">1 - e^-y.</param>
    /// <param name="threshold">V_th.</param>
    /// <param name="width">Delta_T.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Potential(T y, T linear, T threshold, T width) => threshold - (width * (y + T.Log(linear)));
}
