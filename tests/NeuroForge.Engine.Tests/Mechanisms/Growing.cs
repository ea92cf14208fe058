using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A synapse whose weight is multiplied in every step, until it is infinite and what it has lost is no number.</summary>
[SynapseRule("growing")]
public struct Growing<T> : IOnPreSpike<T>, IOnStep<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 1, Doc = "By what the weight is multiplied in a step.")] public T Factor;

    [Weight(Plastic = true)] public T Weight;

    [State("pA")] public T Lost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => 0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        Weight *= Factor;
        Lost = Weight - Weight;
    }
}
