using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>
/// What a synapse rule sees of one of the neurons that it joins; set by the host before the rule is asked. The field is of the vector's type and stands
/// last.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public abstract class SeenAttribute : Attribute
{
    private protected SeenAttribute(Side side) => Side = side;

    /// <summary>Which of the two neurons.</summary>
    public Side Side { get; }
}
