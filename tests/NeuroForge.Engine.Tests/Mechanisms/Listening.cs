using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Passes on what its target is about to hear, and does nothing at spikes.</summary>
[SynapseRule("listening")]
public struct Listening<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    [Sees(Side.Post, "a", "pA")] public L Arriving;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Signal(in Clock clock) => Arriving;
}
