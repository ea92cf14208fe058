namespace NeuroForge.Neurons;

/// <summary>
/// A random number of the neuron's own, drawn by the host before each step: uniform between 0 and 1, both excluded, in steps of 2^-32.
/// The field is of the vector's type and stands last, behind the inputs of a neuron model. A model that does nothing but spike at random is an
/// <see cref="ISpikeSource{T}"/>, for which the host draws no number until there is a spike.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class UniformAttribute : Attribute;
