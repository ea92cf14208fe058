using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A source of random spikes.</summary>
[SpikeSource("flickering")]
public struct Flickering<T> : ISpikeSource<T>
    where T : struct, IVector<T>
{
    [Parameter("Hz", Min = 0, Doc = "Mean rate.")] public T Rate;

    public readonly T Probability(double step) => Rate * (step / 1000);
}
