using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>A synapse rule that transmits spikes, and may learn from them.</summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnPreSpike<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// The pre-synaptic neuron has spiked. Its trace includes this spike, unless it is that of the time before; the trace of the post-synaptic neuron includes
    /// none of this step.
    /// </summary>
    /// <param name="clock">The step in which the spike was emitted.</param>
    /// <returns>The amount that arrives, after the synapse's delay, at each receptor of the post-synaptic neuron, in the receptor's unit.</returns>
    T OnPreSpike(in Clock clock);
}
