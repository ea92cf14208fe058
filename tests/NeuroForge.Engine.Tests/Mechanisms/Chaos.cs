using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>
/// A chaotic neuron: a difference in the last bit of any input doubles with every step and soon moves spikes,
/// so two runs that agree after some hundred steps have agreed all the way.
/// </summary>
[NeuronModel("chaos")]
public struct Chaos<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 3.9, Min = 3.6, Max = 4)] public T Growth;
    [Parameter("1", 0.94)] public T Threshold;
    [Parameter("1", 0.1)] public T Coupling;

    [Derived] public T Decay;

    [State("1", 0.3, Name = "phase")] public T X;
    [State("1", From = nameof(Coupling))] public T Slow;
    [State("1")] public T Charge;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    public void Derive(double step) => Decay = T.Exp(-step / (1.0 + Coupling));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Charge = T.Fma(Decay, Charge, A);
        var drive = (Coupling * T.Tanh(Charge)) + (B / (1.0 + T.Abs(B)) * 0.01);
        var x = T.Abs(T.Fma(Growth * X, 1.0 - X, drive + (0.001 * Slow)));
        X = x - T.Floor(x);
        Slow = T.Log(1.0 + T.Sqrt(X)) + (Decay * T.Expm1(-Slow));
        return X > Threshold;
    }
}
