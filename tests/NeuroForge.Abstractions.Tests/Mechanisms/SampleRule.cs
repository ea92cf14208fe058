using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A synapse rule with a plastic weight.</summary>
/// <typeparam name="T">The vector.</typeparam>
[SynapseRule("sample_rule")]
public struct SampleRule<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.5)] public T Rate;
    [State("1")] public T Trace;
    [Weight(Plastic = true, Unit = "nS")] public T W;

    public T OnPreSpike(in Clock clock) => W += Rate * Trace;
}
