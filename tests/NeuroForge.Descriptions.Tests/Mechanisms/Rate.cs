using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model with a parameter that has no default and a state in another unit than Leaky's.</summary>
[NeuronModel("rate")]
public struct Rate<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [Parameter("Hz", Min = 0, Doc = "Highest rate.")] public T Saturation;
    [State("V")] public T VM;
    [Input("nA", Takes = SignalKinds.Any)] public T Ex;
    [Input("Hz", Takes = SignalKinds.Continuous)] public T Input;
    [Input("mV", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative)] public T Inhibition;

    public readonly Mask<T> Step(in Clock clock) => default;
}
