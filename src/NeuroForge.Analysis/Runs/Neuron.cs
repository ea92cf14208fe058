namespace NeuroForge.Analysis.Runs;

/// <summary>A neuron of a network.</summary>
/// <param name="Population">Its population.</param>
/// <param name="Number">Its number in the population.</param>
public readonly record struct Neuron(string Population, int Number);
