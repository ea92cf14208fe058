using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that breaks the rule: what it computes depends on the vector that computes it, from some step on.</summary>
[NeuronModel("width_bound")]
public struct WidthBound<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [State("1")] public T Calm;
    [State("1")] public T Betrayed;
    [Input("pA", Takes = SignalKinds.Any)] public T A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Calm += 1.0;
        Betrayed = clock.Index >= 25 && typeof(T) == typeof(Double1) ? 2.0 : 1.0;
        return default;
    }
}
