using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

[GrowthCurve("gaussian")]
public struct Gaussian<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 1)] public T GrowthRate;
    [Parameter("1", 0.1)] public T Eta;
    [Parameter("1", 0.7, Above = 0)] public T Eps;

    public readonly T Rate(T calcium) => Eps - calcium;
}
