using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A source that cannot say how probable its spikes are.</summary>
[SpikeSource("faulty")]
public struct FaultySource<T> : ISpikeSource<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.1, Doc = "Above 0.5 it is refused, below 0 the model fails.")] public T Chance;

    public readonly T Probability(double step) =>
        (Chance < 0.0).ToBits() != 0 ? throw new InvalidOperationException("cannot tell")
        : (Chance > 0.5).ToBits() != 0 ? throw new ParameterException("chance", "too much")
        : Chance;
}
