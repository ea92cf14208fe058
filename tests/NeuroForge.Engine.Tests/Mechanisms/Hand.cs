using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>The hand of a clock: its phase grows by the same in every step, whatever it hears; it spikes at given steps.</summary>
[NeuronModel("hand")]
public struct Hand<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("1", -1, Doc = "The first step in which it spikes; below 0 for never.")] public T Fire;
    [Parameter("1", 1e9, Above = 0, Doc = "Steps from one spike to the next.")] public T Every;
    [Parameter("1", 1, Doc = "By how much the phase grows in a step.")] public T Speed;

    [State("1")] public T Phase;
    [State("pA")] public T LastA;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Phase += Speed;
        LastA = A;
        var turn = ((double)clock.Index - Fire) / Every;
        return (Fire >= 0.0) & (turn >= 0.0) & (turn <= T.Floor(turn));
    }
}
