using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Grows or shrinks at one rate, whatever the calcium.</summary>
[GrowthCurve("steady")]
public struct Steady<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0)] public T GrowthRate;

    public readonly T Rate(T calcium) => GrowthRate;
}
