namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A rule that fails at the first spike.</summary>
[SynapseRule("faulty")]
public struct FaultyRule<L> : IOnPreSpike<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public L FailsToDerive;

    [Derived] public L Nothing;

    [Weight] public L Weight;

    public readonly void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    public readonly L OnPreSpike(in Clock clock) => throw new InvalidOperationException("the synapse broke");
}
