namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model with parameters of every kind that a kernel has.</summary>
[NeuronModel("leaky", Doc = "Leaks.")]
public struct Leaky<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance.")] public L CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public L TauM;
    [Parameter("mV", -70, Doc = "Resting potential.")] public L EL;
    [Parameter("mV", -55, Min = -100, Max = 100, Doc = "Threshold.")] public L VTh;
    [Parameter("1", 0.5, Min = 0, Max = 1, Doc = "Share of reversals.")] public L Share;
    [State("mV", From = nameof(EL))] public L VM;
    [State("1", Min = 0)] public L Refractory;
    [Input("pA")] public L Ex;
    [Input("pA")] public L In;
    [Input("nS")] public L Conductance;

    public readonly Mask<L> Step(in Clock clock) => default;
}
