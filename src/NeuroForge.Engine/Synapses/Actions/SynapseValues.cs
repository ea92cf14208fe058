namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Where one of a rule's fields finds its values by the synapse's place.</summary>
/// <param name="field">Where the field stands among the rule's.</param>
/// <param name="first">The value at the first place.</param>
internal readonly unsafe struct SynapseValues(int field, double* first)
{
    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; } = field;

    /// <summary>The value at the first place.</summary>
    internal double* First { get; } = first;
}
