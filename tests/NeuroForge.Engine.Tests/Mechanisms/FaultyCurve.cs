namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A curve that fails where calcium is above 0.</summary>
[GrowthCurve("faulty")]
public struct FaultyCurve<L> : IGrowthCurve<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public L FailsToDerive;

    [Derived] public L Nothing;

    public readonly void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    public readonly L Rate(L calcium) =>
        (calcium > 0.0).ToBits() == 0 ? (L)0.0 : throw new InvalidOperationException("the curve broke");
}
