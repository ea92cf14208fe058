namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A neuron that uses everything a kernel can declare.</summary>
/// <typeparam name="L">The lane.</typeparam>
[NeuronModel("sample_neuron", Doc = "Leaks.", Reference = "doi:10.0/1")]
public struct SampleNeuron<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    public const double Unrelated = 3;

    [Parameter("ms", 10, Above = 0, Doc = "Time constant.")] public L TauM;
    [Parameter("mV", Name = "rest", Min = -100, Below = 0)] public L EL;
    [Derived] public L Decay;
    [State("mV", From = nameof(EL), Doc = "Potential.")] public L VM;
    [State("ms", 1.5, Min = 0)] public L Refractory;
    [Input("pA", Doc = "Excitation.")] public L Ex;
    [Input("nS", Name = "g")] public L Conductance;

    public void Derive(double step) => Decay = L.Exp(-step / TauM);

    public Mask<L> Step(in Clock clock)
    {
        VM = EL + ((VM - EL) * Decay) + Ex;
        return VM > 0.0;
    }
}
