using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that spikes at given steps, whatever it hears, and remembers what arrived in the last step and in all.</summary>
[NeuronModel("relay")]
public struct Relay<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("1", -1, Doc = "The first step in which it spikes; below 0 for never.")] public L Fire;
    [Parameter("1", 1e9, Above = 0, Doc = "Steps from one spike to the next.")] public L Every;

    [State("pA")] public L LastA;
    [State("pA")] public L LastB;
    [State("pA")] public L Total;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        (LastA, LastB, Total) = (A, B, Total + A + B);
        var turn = ((double)clock.Index - Fire) / Every;
        return (Fire >= 0.0) & (turn >= 0.0) & (turn <= L.Floor(turn));
    }
}
