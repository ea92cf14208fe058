using System.Runtime.CompilerServices;

namespace NeuroForge.Static;

/// <summary>A synapse that delivers its weight at every spike and never changes it.</summary>
[SynapseRule("static", Doc = "Delivers its weight at every spike; the weight is constant.")]
public struct StaticSynapse<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;
}
