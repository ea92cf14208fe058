namespace NeuroForge.Descriptions.Tests.Mechanisms;

[GrowthCurve("gaussian")]
public struct Gaussian<L> : IGrowthCurve<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 1)] public L GrowthRate;
    [Parameter("1", 0.1)] public L Eta;
    [Parameter("1", 0.7, Above = 0)] public L Eps;

    public readonly L Rate(L calcium) => Eps - calcium;
}
