using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight times the trace of the source, the louder the later it is, and changes nothing.</summary>
[SynapseRule("echo")]
public struct Echo<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("ms", 2, Above = 0)] public L Tau;

    [Weight] public L Weight;

    [Trace(Side.Pre, nameof(Tau))] public L Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight * Pre * (1.0 + clock.Time);
}
