using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model whose author does not say what its receptor takes.</summary>
/// <typeparam name="T">The vector.</typeparam>
[NeuronModel("undeclared_receptor")]
public struct UndeclaredReceptor<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [State("mV")] public T V;
    [Input("mV")] public T Ex;

    public readonly Mask<T> Step(in Clock clock) => V > Ex;
}
