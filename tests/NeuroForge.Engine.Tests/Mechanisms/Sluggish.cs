using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A rotating neuron with more receptors than <see cref="Chaos{L}"/>, in another order, and no derived constants.</summary>
[NeuronModel("sluggish")]
public struct Sluggish<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0.8)] public L Speed;

    [State("1")] public L Phase;

    [Input("pA")] public L C;
    [Input("pA")] public L B;
    [Input("pA")] public L A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        var phase = Phase + (Speed * clock.Step) + (0.01 * L.Tanh(A - B)) + (0.001 * C);
        var spiked = phase >= 1.0;
        Phase = L.Select(spiked, 0.37 * (phase - L.Floor(phase)), phase);
        return spiked;
    }
}
