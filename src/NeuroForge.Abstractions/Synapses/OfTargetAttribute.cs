namespace NeuroForge.Synapses;

/// <summary>
/// What the synapses of a post-synaptic neuron have in common in a step, set by <see cref="IOnTarget{T}.OnTarget"/>. The field is of the vector's
/// type and stands last, among what the rule sees.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OfTargetAttribute : Attribute;
