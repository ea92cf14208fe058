namespace NeuroForge.Synapses;

/// <summary>
/// Declares the synapse's weight: one field of every synapse rule, in the unit of the receptor that the projection names. Descriptions set it as <c>weight</c>,
/// as a value or a distribution.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WeightAttribute : Attribute
{
    /// <summary>
    /// True if the rule changes it. It need not be set if a method of the rule assigns the field, since the host finds that. A weight that does not change
    /// takes less memory.
    /// </summary>
    public bool Plastic { get; set; }

    /// <summary>The smallest weight; weights from a description, a change or a strategy must not be below it.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The largest weight; weights from a description, a change or a strategy must not be above it.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>The name of the parameter's field that holds the smallest weight.</summary>
    public string? MinParameter { get; set; }

    /// <summary>The name of the parameter's field that holds the largest weight.</summary>
    public string? MaxParameter { get; set; }

    /// <summary>
    /// The unit that the weight must have, such as <c>nS</c>; <c>1</c> for a pure number: the unit of the rule's parameters. Projections onto receptors with
    /// another unit are refused. If it is not given, any receptor is allowed.
    /// </summary>
    public string? Unit { get; set; }
}
