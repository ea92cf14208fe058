using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A neuron that uses everything a kernel can declare.</summary>
/// <typeparam name="T">The vector.</typeparam>
[NeuronModel("sample_neuron", Doc = "Leaks.", Reference = "doi:10.0/1")]
public struct SampleNeuron<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    public const double Unrelated = 3;

    [Parameter("ms", 10, Above = 0, Doc = "Time constant.")] public T TauM;
    [Parameter("mV", Name = "rest", Min = -100, Below = 0)] public T EL;
    [Derived] public T Decay;
    [State("mV", From = nameof(EL), Doc = "Potential.")] public T VM;
    [State("ms", 1.5, Min = 0)] public T Refractory;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Excitation.")] public T Ex;
    [Input("nS", Name = "g", Takes = SignalKinds.Any)] public T Conductance;

    public void Derive(double step) => Decay = T.Exp(-step / TauM);

    public Mask<T> Step(in Clock clock)
    {
        VM = EL + ((VM - EL) * Decay) + Ex;
        return VM > 0.0;
    }
}
