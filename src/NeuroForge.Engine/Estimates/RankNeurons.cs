namespace NeuroForge.Engine.Estimates;

/// <summary>Consecutive neurons of a population that a rank computes.</summary>
/// <param name="Population">The population's name.</param>
/// <param name="First">The first neuron's number in its population.</param>
/// <param name="Count">Number of neurons.</param>
public sealed record RankNeurons(string Population, int First, int Count);
