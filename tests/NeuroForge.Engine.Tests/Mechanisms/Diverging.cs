using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron whose size is multiplied in every step, until it is infinite and what it has lost is no number; it spikes once.</summary>
[NeuronModel("diverging")]
public struct Diverging<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 1, Doc = "By what its size is multiplied in a step.")] public T Factor;
    [Parameter("ms", 3, Above = 0, Doc = "Means nothing.")] public T TauLong;
    [Parameter("ms", 0.5, Above = 0, Doc = "Means nothing.")] public T TauShort;
    [Parameter("1", 1, Doc = "Means nothing.")] public T Divisor;

    [State("1", 1)] public T Size;
    [State("1")] public T Lost;

    [Input("pA", Takes = SignalKinds.Any)] public T A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Size *= Factor;
        Lost = Size - Size;
        return A > 0.0;
    }
}
