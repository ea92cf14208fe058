using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight, a conductance, up to a greatest one.</summary>
[SynapseRule("measured")]
public struct Measured<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("nS", 2, Above = 0, Doc = "Greatest weight.")] public L Most;

    [Weight(Unit = "nS")] public L Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => L.Min(Weight, Most);
}
