namespace NeuroForge.Neurons;

/// <summary>
/// Declares a random number of each neuron, drawn by the host before each step: uniform between 0 and 1, both excluded, in steps of 2^-32. The field is of the
/// vector's type and comes last, after the inputs of a neuron model. A model that only spikes at random is better an <see cref="ISpikeSource{T}"/>, for which
/// the host draws numbers only for spikes.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class UniformAttribute : Attribute;
