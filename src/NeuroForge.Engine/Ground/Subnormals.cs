using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Keeps numbers that decay away from the subnormal ones, which they reach after some 700 time constants and with which the hardware
/// computes a hundred times slower.
/// </summary>
internal static class Subnormals
{
    /// <summary>
    /// How often, in steps, is enough. Counted in steps of the simulation, not of the slice, so that the cut of time into slices leaves no trace.
    /// </summary>
    internal const int FlushPeriod = 64;

    /// <summary>What is smaller counts as 0: about 2^-600.</summary>
    private const double Negligible = 2.4e-181;

    /// <summary>The value, or 0 where it is negligible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Flush<T>(T value)
        where T : struct, IVector<T> => T.Select(T.Abs(value) < Negligible, 0.0, value);
}
