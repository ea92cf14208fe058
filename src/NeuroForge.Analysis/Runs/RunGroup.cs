namespace NeuroForge.Analysis.Runs;

/// <summary>A group of neurons of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Population">The population of its neurons.</param>
/// <param name="Size">Number of neurons.</param>
/// <param name="Neurons">The neurons by their numbers in the population, ascending, which recordings of the group number from 0; empty if the run has not
/// listed them, because there are more than 10,000.</param>
public sealed record RunGroup(string Name, string Population, int Size, IReadOnlyList<int> Neurons);
