namespace NeuroForge.Engine;

/// <summary>Lanes behind lanes.</summary>
/// <param name="First">The first ones.</param>
/// <param name="Second">Those behind them.</param>
internal readonly record struct LanePair<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : struct
    where TSecond : struct;
