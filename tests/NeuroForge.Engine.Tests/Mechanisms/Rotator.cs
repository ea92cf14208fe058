using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A rotating neuron with more receptors than <see cref="Chaos{T}"/>, in another order, and no derived constants.</summary>
[NeuronModel("rotator")]
public struct Rotator<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.8)] public T Speed;

    [State("1")] public T Phase;

    [Input("pA", Takes = SignalKinds.Any)] public T C;
    [Input("pA", Takes = SignalKinds.Any)] public T B;
    [Input("pA", Takes = SignalKinds.Any)] public T A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var phase = Phase + (Speed * clock.Step) + (0.01 * T.Tanh(A - B)) + (0.001 * C);
        var spiked = phase >= 1.0;
        Phase = T.Select(spiked, 0.37 * (phase - T.Floor(phase)), phase);
        return spiked;
    }
}
