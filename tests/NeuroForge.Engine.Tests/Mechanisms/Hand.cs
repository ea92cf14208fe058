using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>The hand of a clock: its phase grows by the same in every step, whatever it hears; it spikes at given steps.</summary>
[NeuronModel("hand")]
public struct Hand<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("1", -1, Doc = "The first step in which it spikes; below 0 for never.")] public L Fire;
    [Parameter("1", 1e9, Above = 0, Doc = "Steps from one spike to the next.")] public L Every;
    [Parameter("1", 1, Doc = "By how much the phase grows in a step.")] public L Speed;

    [State("1")] public L Phase;
    [State("pA")] public L LastA;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Phase += Speed;
        LastA = A;
        var turn = ((double)clock.Index - Fire) / Every;
        return (Fire >= 0.0) & (turn >= 0.0) & (turn <= L.Floor(turn));
    }
}
