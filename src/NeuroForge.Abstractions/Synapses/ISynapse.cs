using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// A synapse rule: a generic struct whose fields are its parameters, derived constants, states of each synapse, one of them marked
/// <see cref="WeightAttribute"/>, and the values that it sees of its two neurons.
/// </summary>
/// <remarks>
/// <para>
/// The interfaces that a rule implements declare what it does. It transmits: spikes by <see cref="IOnPreSpike{T}"/>, a signal in every step by
/// <see cref="IContinuous{T}"/>, or both. And it may learn: at spikes of either side by <see cref="IOnPreSpike{T}"/> and <see cref="IOnPostSpike{T}"/>,
/// and in every step by <see cref="IOnStep{T}"/>; <see cref="IOnTarget{T}"/> makes that cheaper if much depends on the post-synaptic neuron alone,
/// and <see cref="IOnTargetCondition{T}"/> if the rule only acts in some states of that neuron.
/// The host is responsible for memory, delays, delivery to one or several receptors, insertion and removal.
/// </para>
/// <para>
/// At the end of a step, after all neurons have been computed, (1) all projections transmit their continuous signals, (2) all act in the step,
/// (3) each handles the spikes of the pre-synaptic neurons, then (4) those of the post-synaptic ones. Both kinds of spikes are handled
/// in the step in which they were emitted; the delay applies only to what is transmitted, on its way from the synapse to the target.
/// </para>
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ISynapse<T>
    where T : struct, IVector<T>;
