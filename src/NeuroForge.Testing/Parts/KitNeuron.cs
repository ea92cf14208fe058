using System.Runtime.CompilerServices;

namespace NeuroForge.Testing;

/// <summary>A neuron that leaks, adds up whatever arrives, and spikes; it takes every unit that stimuli give.</summary>
[NeuronModel("kit_neuron", Doc = "Adds up what arrives and spikes above 1.")]
internal struct KitNeuron<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [State("1", Doc = "What has arrived, leaking.")] public L V;
    [Input("1", Doc = "Pure numbers.")] public L Ex;
    [Input("pA", Doc = "Currents.")] public L Current;
    [Input("nS", Doc = "Conductances.")] public L Conductance;
    [Input("mV", Doc = "Jumps of a potential.")] public L Jump;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        V = L.Fma(V, 0.99, Ex + (0.1 * Current) + (0.1 * Conductance) + (0.1 * Jump));
        var spiked = V > 1.0;
        V = L.Select(spiked, 0.0, V);
        return spiked;
    }
}
