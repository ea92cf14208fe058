using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// A synapse rule: a generic struct whose fields are its parameters, derived constants, states of each synapse, one of them marked
/// <see cref="WeightAttribute"/>, and the values that it sees of its two neurons.
/// </summary>
/// <remarks>
/// <para>
/// A rule says what it does by the interfaces it implements. It passes something on: spikes by <see cref="IOnPreSpike{T}"/>,
/// a signal in every step by <see cref="IContinuous{T}"/>, or both. And it may learn: at spikes of either side, by
/// <see cref="IOnPreSpike{T}"/> and <see cref="IOnPostSpike{T}"/>, and in every step, by <see cref="IOnStep{T}"/>, which <see cref="IOnTarget{T}"/>
/// makes cheaper where much depends on the post-synaptic neuron alone.
/// Rows, delays, delivery to one or several receptors, insertion and removal are the host's.
/// </para>
/// <para>
/// At the end of a step, when all neurons have moved, (1) all projections pass on their continuous signals, (2) all act in the step,
/// (3) each handles the spikes of the pre-synaptic neurons, then (4) those of the post-synaptic ones. Both kinds of spikes are handled
/// in the step in which they were emitted; the delay is that of what is passed on, on its way from synapse to target.
/// </para>
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ISynapse<T>
    where T : struct, IVector<T>;
