using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight.</summary>
[SynapseRule("plain")]
public struct Plain<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight;
}
