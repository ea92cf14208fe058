using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Remembers the two random numbers of the last step, and spikes on one in ten.</summary>
[NeuronModel("noisy")]
public struct Noisy<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [State("1")] public T Phase;
    [State("1")] public T Other;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    [Uniform] public T First;
    [Uniform] public T Second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        (Phase, Other) = (First, Second);
        return First < 0.1;
    }
}
