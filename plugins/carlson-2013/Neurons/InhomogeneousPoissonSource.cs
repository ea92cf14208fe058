using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>A source of spikes at random times whose rate is given to it in every step.</summary>
[NeuronModel("inhomogeneous_poisson_source", Doc = "Spikes at random times, at most one in a step, at the rate that arrives in the step.")]
public struct InhomogeneousPoissonSource<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Input("Hz", Takes = SignalKinds.Continuous, Doc = "Momentary rate, the sum of what arrives in a step.")] public T Rate;

    [Uniform] public T Draw;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Mask<T> Step(in Clock clock) => Draw < Rate * (clock.Step / 1000);
}
