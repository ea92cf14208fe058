using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight, a conductance, up to a greatest one.</summary>
[SynapseRule("measured")]
public struct Measured<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("nS", 2, Above = 0, Doc = "Greatest weight.")] public T Most;

    [Weight(Unit = "nS")] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => T.Min(Weight, Most);
}
