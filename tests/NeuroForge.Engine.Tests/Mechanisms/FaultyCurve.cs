using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A curve that fails where calcium is above 0.</summary>
[GrowthCurve("faulty")]
public struct FaultyCurve<T> : IGrowthCurve<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public T FailsToDerive;

    [Derived] public T Nothing;

    public readonly void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    public readonly T Rate(T calcium) =>
        (calcium > 0.0).ToBits() == 0 ? (T)0.0 : throw new InvalidOperationException("the curve broke");
}
