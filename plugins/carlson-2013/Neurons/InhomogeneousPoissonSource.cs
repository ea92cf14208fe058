using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>A source of spikes at random times, whose rate is an input in every step.</summary>
[NeuronModel("inhomogeneous_poisson_source", Doc = "Spikes at random times, at most one in a step, at the rate that arrives in the step.")]
public struct InhomogeneousPoissonSource<T> : INeuron<T>, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Input("Hz", Takes = SignalKinds.Continuous, Doc = "Momentary rate: the sum of all inputs in a step.")] public T Rate;

    [Uniform] public T Draw;

    public readonly string StepLimit =>
        "a neuron spikes at most once in a step: above a tenth of a spike per step it is too regular for a Poisson process, above one it spikes in every step";

    /// <summary>Above a tenth of a spike per step, trains differ from those of a Poisson process.</summary>
    public readonly T StepShare(double step) => Rate * (10 * step / 1000);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Mask<T> Step(in Clock clock) => Draw < Rate * (clock.Step / 1000);
}
