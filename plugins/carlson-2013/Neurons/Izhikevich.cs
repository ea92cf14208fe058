using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Izhikevich's membrane, dv/dt = 0.04 v^2 + 5 v + 140 - u + I and du/dt = a (b v - u), v in mV and t in ms, and the dependence of NMDA channels on its
/// potential.
/// </summary>
/// <remarks>Izhikevich (2003), doi:10.1109/TNN.2003.820440; Izhikevich, Gally and Edelman (2004), doi:10.1093/cercor/bhh053, for the channels.</remarks>
internal static class Izhikevich<T>
    where T : struct, IVector<T>
{
    /// <summary>The potential in mV at which NMDA channels are closed.</summary>
    private const double NmdaShut = -80;

    /// <summary>The square of the distance in mV from there to the potential at which half of them are open.</summary>
    private const double NmdaHalf = 60 * 60;

    /// <summary>The open fraction of the NMDA channels, ((v + 80) / 60)^2 / (1 + ((v + 80) / 60)^2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OpenNmda(T v)
    {
        var distance = v - NmdaShut;
        var square = distance * distance;
        return square / (square + NmdaHalf);
    }

    /// <summary>One step of the explicit midpoint method for both variables, with a constant current.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (T V, T U) Midpoint(T v, T u, T current, T a, T b, double step)
    {
        var halfV = T.Fma(0.5 * step, Slope(v, u, current), v);
        var halfU = T.Fma(0.5 * step, Recovery(v, u, a, b), u);
        return (T.Fma(step, Slope(halfV, halfU, current), v), T.Fma(step, Recovery(halfV, halfU, a, b), u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Slope(T v, T u, T current) => T.Fma(T.Fma(0.04, v, 5.0), v, 140.0 - u + current);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Recovery(T v, T u, T a, T b) => a * T.Fma(b, v, -u);
}
