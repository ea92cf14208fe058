using System.Runtime.CompilerServices;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Acts in every step and sees nothing: its weight just decays.</summary>
[SynapseRule("weight_decay")]
public struct WeightDecay<T> : IOnPreSpike<T>, IOnStep<T>
    where T : struct, IVector<T>
{
    [Weight(Plastic = true)] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight *= 0.97;
}
