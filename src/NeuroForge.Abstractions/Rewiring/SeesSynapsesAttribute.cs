namespace NeuroForge.Rewiring;

/// <summary>
/// Declares a state of the synapse rule that a strategy reads or changes, on a property of type <see cref="SynapseState"/>, which the host sets. A projection
/// is refused if its rule does not have the state.
/// </summary>
/// <param name="name">The name of the state, as written in descriptions.</param>
/// <param name="unit">Its unit, which must be the same as in the rule's declaration.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SeesSynapsesAttribute(string name, string unit) : Attribute
{
    /// <summary>The name of the state.</summary>
    public string Name { get; } = name;

    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;
}
