namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Spikes at random; its probability goes through a derived constant, which takes half of it.</summary>
[SpikeSource("sparks")]
public struct Sparks<L> : ISpikeSource<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 0.05)] public L Chance;

    [Derived] public L Half;

    public void Derive(double step) => Half = 0.5 * Chance;

    public readonly L Probability(double step) => Half + Half;
}
