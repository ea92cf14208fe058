namespace NeuroForge.Engine.Running;

/// <summary>How many synapses a projection has and has had.</summary>
/// <param name="Projection">The projection's name.</param>
/// <param name="Count">Synapses at present.</param>
/// <param name="Births">Synapses that were ever born, those with which the network began included; those of an all-to-all matrix, which has neither births
/// nor deaths, left out.</param>
public readonly record struct ProjectionTally(string Projection, long Count, long Births);
