using System.Runtime.CompilerServices;

namespace NeuroForge.Conductance;

/// <summary>
/// A membrane whose potential drifts as dV/dt = d - r V with a drive d and a rate r that change in time, moved by one step of the classical
/// Runge-Kutta method. Both are known in advance, since conductances do not depend on the potential.
/// </summary>
internal static class LinearMembrane<T>
    where T : struct, IVector<T>
{
    /// <summary>The potential at the end of a step.</summary>
    /// <param name="v">The potential at its beginning.</param>
    /// <param name="begin">Drive and rate at the beginning, times the length of the step.</param>
    /// <param name="middle">The same in the middle.</param>
    /// <param name="end">The same at the end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Move(T v, (T Drive, T Rate) begin, (T Drive, T Rate) middle, (T Drive, T Rate) end)
    {
        var first = T.Fma(-begin.Rate, v, begin.Drive);
        var second = T.Fma(-middle.Rate, T.Fma(0.5, first, v), middle.Drive);
        var third = T.Fma(-middle.Rate, T.Fma(0.5, second, v), middle.Drive);
        var fourth = T.Fma(-end.Rate, v + third, end.Drive);
        return T.Fma(1.0 / 6.0, first + fourth, T.Fma(1.0 / 3.0, second + third, v));
    }
}
