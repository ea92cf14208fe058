namespace NeuroForge.Engine.Kernels;

/// <summary>Lanes behind vectors.</summary>
/// <param name="First">The first ones.</param>
/// <param name="Second">Those behind them.</param>
internal readonly record struct VectorPair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : struct
    where TSecond : struct;
