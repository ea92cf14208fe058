using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Spikes at random; its probability goes through a derived constant, which takes half of it.</summary>
[SpikeSource("sparks")]
public struct Sparks<T> : ISpikeSource<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 0.05)] public T Chance;

    [Derived] public T Half;

    public void Derive(double step) => Half = 0.5 * Chance;

    public readonly T Probability(double step) => Half + Half;
}
