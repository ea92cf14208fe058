using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>
/// Declares a value that a synapse rule sees of the neuron at one of its ends; set by the host before it calls the rule. The field is of the vector's type and
/// comes last.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public abstract class SeenAttribute : Attribute
{
    private protected SeenAttribute(Side side) => Side = side;

    /// <summary>The side: pre-synaptic or post-synaptic neuron.</summary>
    public Side Side { get; }
}
