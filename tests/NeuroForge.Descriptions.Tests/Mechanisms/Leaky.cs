using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model with parameters of every kind that a kernel has.</summary>
[NeuronModel("leaky", Doc = "Leaks.")]
public struct Leaky<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("mV", -55, Min = -100, Max = 100, Doc = "Threshold.")] public T VTh;
    [Parameter("1", 0.5, Min = 0, Max = 1, Doc = "Share of reversals.")] public T Share;
    [State("mV", From = nameof(EL))] public T VM;
    [State("1", Min = 0)] public T Refractory;
    [Input("pA", Takes = SignalKinds.Spikes)] public T Ex;
    [Input("pA", Takes = SignalKinds.Any)] public T In;
    [Input("nS", Takes = SignalKinds.Spikes)] public T Conductance;

    public readonly Mask<T> Step(in Clock clock) => VM > VTh;
}
