namespace NeuroForge.Rewiring;

/// <summary>A state of the synapse rule that a strategy reads or changes.</summary>
/// <param name="Index">Its place among the states of the rule.</param>
public readonly record struct SynapseState(int Index);
