using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Parts;

/// <summary>A leaky neuron that adds all its inputs and spikes; it takes every unit that stimuli give.</summary>
[NeuronModel("kit_neuron", Doc = "Adds its inputs and spikes above 1.")]
internal struct KitNeuron<T> : INeuron<T>
    where T : struct, IVector<T>
{
    [State("1", Doc = "Sum of the inputs, decaying.")] public T V;
    [Input("1", Takes = SignalKinds.Any, Doc = "Pure numbers.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Any, Doc = "Currents.")] public T Current;
    [Input("nS", Takes = SignalKinds.Any, Doc = "Conductances.")] public T Conductance;
    [Input("mV", Takes = SignalKinds.Any, Doc = "Jumps of a potential.")] public T Jump;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        V = T.Fma(V, 0.99, Ex + (0.1 * Current) + (0.1 * Conductance) + (0.1 * Jump));
        var spiked = V > 1.0;
        V = T.Select(spiked, 0.0, V);
        return spiked;
    }
}
