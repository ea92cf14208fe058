using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that never spikes: its phase follows what it hears, and it has a receptor for each kind of signal.</summary>
[NeuronModel("graded")]
public struct Graded<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0, Doc = "What it hears from itself.")] public T Drive;

    [State("1")] public T Phase;

    [Input("pA", Takes = SignalKinds.Continuous)] public T A;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative)] public T B;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Phase = Drive + A + B;
        return default;
    }
}
