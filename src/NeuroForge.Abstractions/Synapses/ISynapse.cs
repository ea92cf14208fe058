namespace NeuroForge;

/// <summary>
/// A synapse rule: a generic struct whose fields are its parameters, derived constants and per-synapse states,
/// one of them marked <see cref="WeightAttribute"/>.
/// </summary>
/// <remarks>
/// A rule says what a synapse does when a spike reaches it. Rules that also learn from post-synaptic spikes or act in every step
/// say so by implementing further, optional interfaces. Rows, delays, delivery to one or several receptors,
/// insertion and removal are the host's.
/// </remarks>
/// <typeparam name="L">The lane.</typeparam>
public interface ISynapse<L>
    where L : struct, ILane<L>
{
    /// <summary>A spike of the pre-synaptic neuron has reached the synapse.</summary>
    /// <param name="clock">The step in which it was emitted.</param>
    /// <returns>What arrives at each receptor of the post-synaptic neuron, in the receptor's unit.</returns>
    L OnPreSpike(in Clock clock);
}
