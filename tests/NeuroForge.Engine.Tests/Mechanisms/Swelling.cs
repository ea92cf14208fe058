using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron whose size is multiplied in every step, until it is infinite and what it has lost is no number; it spikes once.</summary>
[NeuronModel("swelling")]
public struct Swelling<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("1", 1, Doc = "By what its size is multiplied in a step.")] public L Factor;
    [Parameter("ms", 3, Above = 0, Doc = "Means nothing.")] public L TauLong;
    [Parameter("ms", 0.5, Above = 0, Doc = "Means nothing.")] public L TauShort;
    [Parameter("1", 1, Doc = "Means nothing.")] public L Divisor;

    [State("1", 1)] public L Size;
    [State("1")] public L Lost;

    [Input("pA")] public L A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Size *= Factor;
        Lost = Size - Size;
        return A > 0.0;
    }
}
