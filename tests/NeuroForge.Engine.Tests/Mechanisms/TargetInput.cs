using System.Runtime.CompilerServices;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Passes on what its target is about to hear, and does nothing at spikes.</summary>
[SynapseRule("target_input")]
public struct TargetInput<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [Sees(Side.Post, "a", "pA")] public T Arriving;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Arriving;
}
