namespace NeuroForge.Synapses;

/// <summary>
/// Declares a value that all synapses of a post-synaptic neuron share in a step, set by <see cref="IOnTarget{T}.OnTarget"/>. The field is of the vector's type
/// and comes last, among the values that the rule sees.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OfTargetAttribute : Attribute;
