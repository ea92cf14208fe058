using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>Lets a synapse rule learn from spikes of the post-synaptic neuron. Optional for a synapse rule.</summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnPostSpike<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>The post-synaptic neuron has spiked. Traces of both neurons include their spikes of this step, unless they are of the time before.</summary>
    /// <param name="clock">The step in which the spike was emitted.</param>
    void OnPostSpike(in Clock clock);
}
