using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that spikes at given steps, whatever it hears, and remembers what arrived in the last step and in all.</summary>
[NeuronModel("relay")]
public struct Relay<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("1", -1, Doc = "The first step in which it spikes; below 0 for never.")] public T Fire;
    [Parameter("1", 1e9, Above = 0, Doc = "Steps from one spike to the next.")] public T Every;

    [State("pA")] public T LastA;
    [State("pA")] public T LastB;
    [State("pA")] public T Total;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        (LastA, LastB, Total) = (A, B, Total + A + B);
        var turn = ((double)clock.Index - Fire) / Every;
        return (Fire >= 0.0) & (turn >= 0.0) & (turn <= T.Floor(turn));
    }
}
