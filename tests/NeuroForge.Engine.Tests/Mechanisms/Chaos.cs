using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>
/// A chaotic neuron: a difference in the last bit of any input doubles with every step and soon moves spikes,
/// so two runs that agree after some hundred steps have agreed all the way.
/// </summary>
[NeuronModel("chaos")]
public struct Chaos<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 3.9, Min = 3.6, Max = 4)] public L Growth;
    [Parameter("1", 0.94)] public L Threshold;
    [Parameter("1", 0.1)] public L Coupling;

    [Derived] public L Decay;

    [State("1", 0.3, Name = "phase")] public L X;
    [State("1", From = nameof(Coupling))] public L Slow;
    [State("1")] public L Charge;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    public void Derive(double step) => Decay = L.Exp(-step / (1.0 + Coupling));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Charge = L.Fma(Decay, Charge, A);
        var drive = (Coupling * L.Tanh(Charge)) + (B / (1.0 + L.Abs(B)) * 0.01);
        var x = L.Abs(L.Fma(Growth * X, 1.0 - X, drive + (0.001 * Slow)));
        X = x - L.Floor(x);
        Slow = L.Log(1.0 + L.Sqrt(X)) + (Decay * L.Expm1(-Slow));
        return X > Threshold;
    }
}
