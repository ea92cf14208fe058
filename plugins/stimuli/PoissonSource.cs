using System.Runtime.CompilerServices;

namespace NeuroForge.Stimuli;

/// <summary>A neuron without inputs that spikes at random, so that several projections, plastic ones too, can have the same source of spikes.</summary>
/// <remarks>It spikes at most once in a step: trains are Bernoulli trials, whose limit for short steps is a Poisson process.</remarks>
[SpikeSource("poisson_source", Doc = "Spikes at random, in each step with probability rate times step; in every step if the rate is above one spike a step.")]
public struct PoissonSource<T> : ISpikeSource<T>
    where T : struct, IVector<T>
{
    private const double MsPerSecond = 1000;

    [Parameter("Hz", Min = 0, Doc = "Mean number of spikes in a second.")] public T Rate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Probability(double step) => Rate * (step / MsPerSecond);
}
