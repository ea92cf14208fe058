namespace NeuroForge.Rewiring;

/// <summary>
/// Declares a value of the neurons on one side of the projection that a rewiring strategy reads, on a property of type <see cref="NeuronValues"/>. The host
/// sets the property, and renews the values before each update.
/// </summary>
/// <param name="side">The side: sources or targets.</param>
/// <param name="name">
/// A state of the neuron model, as written in descriptions, or <c>calcium</c>. A projection is refused if one of its populations does not have it.
/// </param>
/// <param name="unit">Its unit, which must be the same as in the neuron's declaration; <c>1</c> for calcium.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SeesNeuronsAttribute(Side side, string name, string unit) : Attribute
{
    /// <summary>The side of the neurons.</summary>
    public Side Side { get; } = side;

    /// <summary>The name of the state, or <c>calcium</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;
}
