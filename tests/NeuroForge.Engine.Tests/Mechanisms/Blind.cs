using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Acts in every step and sees nothing: its weight just decays.</summary>
[SynapseRule("blind")]
public struct Blind<L> : IOnPreSpike<L>, IOnStep<L>
    where L : struct, ILane<L>
{
    [Weight(Plastic = true)] public L Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight *= 0.97;
}
