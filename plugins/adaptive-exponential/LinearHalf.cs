using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>Half a step of all currents but the exponential one, C dV/dt = D - G V with a conductance G and a drive D that are constant in the step.</summary>
/// <remarks>
/// The exact solution V + (1 - e^-z) / z (D - G V) h / 2C with z = G h / 2C; z / (1 - e^-z) is replaced by 1 + z / 2 + z^2 / 12, which is less by z^4 / 720 and
/// keeps the potential between its value and its limit for every z. So a strong conductance makes the step inaccurate, but never unstable.
/// </remarks>
internal readonly struct LinearHalf<T>
    where T : struct, IVector<T>
{
    private readonly T _conductance;
    private readonly T _drive;
    private readonly T _scale;

    /// <summary>A half step.</summary>
    /// <param name="perCapacitance">Half the length of a step over the capacitance.</param>
    /// <param name="conductance">G.</param>
    /// <param name="drive">D.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LinearHalf(T perCapacitance, T conductance, T drive)
    {
        var z = perCapacitance * conductance;
        _conductance = conductance;
        _drive = drive;
        _scale = perCapacitance / T.Fma(z, T.Fma(z, 1.0 / 12.0, 0.5), 1.0);
    }

    /// <summary>The potential half a step later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T After(T v) => T.Fma(_scale, T.Fma(-_conductance, v, _drive), v);
}
