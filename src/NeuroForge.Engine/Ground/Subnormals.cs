using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Replaces subnormal numbers by 0: decaying numbers reach them after about 700 time constants, and the hardware computes with them a hundred times slower.
/// </summary>
internal static class Subnormals
{
    /// <summary>
    /// Number of steps after which it is repeated, counted in steps of the simulation and not of the slice, so that it does not depend on the division of time
    /// into slices.
    /// </summary>
    internal const int FlushPeriod = 64;

    /// <summary>Limit below which a number counts as 0: about 2^-600.</summary>
    private const double Negligible = 2.4e-181;

    /// <summary>The value, or 0 if it is negligible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Flush<T>(T value)
        where T : struct, IVector<T> => T.Select(T.Abs(value) < Negligible, 0.0, value);
}
