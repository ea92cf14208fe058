using System.Runtime.CompilerServices;

namespace NeuroForge.Static;

/// <summary>A synapse that delivers its weight at every spike and never changes it.</summary>
[SynapseRule("static", Doc = "Delivers its weight at every spike and never changes it.")]
public struct StaticSynapse<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight;
}
