using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>Optional for a synapse rule: it learns from spikes of the post-synaptic neuron.</summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnPostSpike<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>The post-synaptic neuron has spiked. Traces of both neurons include their spikes of this step, unless they are of the time before.</summary>
    /// <param name="clock">The step in which the spike was emitted.</param>
    void OnPostSpike(in Clock clock);
}
