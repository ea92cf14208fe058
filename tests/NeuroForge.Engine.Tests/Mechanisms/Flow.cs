using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Passes on the phase of the source.</summary>
[SynapseRule("flow")]
public struct Flow<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Parameter("1", 1)] public L Gain;

    [Weight] public L Weight;

    [Sees(Side.Pre, "phase", "1")] public L Phase;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Signal(in Clock clock) => Gain * Phase;
}
