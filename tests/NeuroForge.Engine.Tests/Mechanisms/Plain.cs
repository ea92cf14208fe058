using System.Runtime.CompilerServices;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight.</summary>
[SynapseRule("plain")]
public struct Plain<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;
}
