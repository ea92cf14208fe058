using System.Runtime.CompilerServices;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight as <see cref="Plain{T}"/> does, but hears spikes of targets, so that its synapses are stored in rows.</summary>
[SynapseRule("plain_in_rows")]
public struct PlainInRows<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void OnPostSpike(in Clock clock)
    {
    }
}
