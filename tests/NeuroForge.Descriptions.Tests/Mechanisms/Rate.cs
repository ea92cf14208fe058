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
    [Input("nA")] public T Ex;

    public readonly Mask<T> Step(in Clock clock) => default;
}
