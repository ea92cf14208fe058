namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The values of one of a rule's fields by the place of synapses.</summary>
/// <param name="field">The number of the field in the rule.</param>
/// <param name="first">The value at the first place.</param>
internal readonly unsafe struct SynapseValues(int field, double* first)
{
    /// <summary>The number of the field in the rule.</summary>
    internal int Field { get; } = field;

    /// <summary>The value at the first place.</summary>
    internal double* First { get; } = first;
}
