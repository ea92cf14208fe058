using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A synapse whose weight is multiplied in every step, until it is infinite and what it has lost is no number.</summary>
[SynapseRule("growing")]
public struct Growing<L> : IOnPreSpike<L>, IOnStep<L>
    where L : struct, ILane<L>
{
    [Parameter("1", 1, Doc = "By what the weight is multiplied in a step.")] public L Factor;

    [Weight(Plastic = true)] public L Weight;

    [State("pA")] public L Lost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => 0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        Weight *= Factor;
        Lost = Weight - Weight;
    }
}
