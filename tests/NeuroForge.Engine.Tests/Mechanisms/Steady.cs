namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Grows or shrinks at one rate, whatever the calcium.</summary>
[GrowthCurve("steady")]
public struct Steady<L> : IGrowthCurve<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0)] public L GrowthRate;

    public readonly L Rate(L calcium) => GrowthRate;
}
