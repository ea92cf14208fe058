namespace NeuroForge.Synapses;

/// <summary>
/// The synapse's weight: one field of every synapse rule, in the unit of the receptor that the projection names.
/// Descriptions set it as <c>weight</c>, as a value or a distribution.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WeightAttribute : Attribute
{
    /// <summary>
    /// Whether the rule changes it. It need not be said where a method of the rule assigns the field, since that is found. A weight that stays is kept
    /// in less memory.
    /// </summary>
    public bool Plastic { get; set; }

    /// <summary>The least weight; weights that a description, a change or a strategy gives must not be below it.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest weight.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>The name of the parameter's field that holds the least weight.</summary>
    public string? MinParameter { get; set; }

    /// <summary>The name of the parameter's field that holds the greatest weight.</summary>
    public string? MaxParameter { get; set; }

    /// <summary>
    /// The unit that the weight must have, such as <c>nS</c>; <c>1</c> for a pure number: that in which the rule's parameters are. Projections name
    /// receptors of that unit; others are refused. Left out, any receptor goes.
    /// </summary>
    public string? Unit { get; set; }
}
