namespace NeuroForge.Engine.Circuit;

/// <summary>The numbers of a projection's synapses and births.</summary>
/// <param name="Projection">The projection's name.</param>
/// <param name="Count">Current number of synapses.</param>
/// <param name="Births">Number of births, including the initial synapses; those of an all-to-all matrix, which has neither births nor deaths, do not
/// count.</param>
public readonly record struct ProjectionTally(string Projection, long Count, long Births);
