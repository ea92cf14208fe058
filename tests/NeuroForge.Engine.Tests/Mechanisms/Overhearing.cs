namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Wants to pass on what its source is about to hear, which cannot be seen.</summary>
[SynapseRule("overhearing")]
public struct Overhearing<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    [Sees(Side.Pre, "a", "pA")] public L Arriving;

    public readonly L Signal(in Clock clock) => Arriving;
}
