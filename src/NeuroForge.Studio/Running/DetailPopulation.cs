namespace NeuroForge.Studio.Running;

/// <summary>A population of a run that is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of neurons.</param>
/// <param name="Positions">Three coordinates for each drawn neuron; empty if neurons have no positions.</param>
/// <param name="Lesioned">The lesioned neurons.</param>
internal sealed record DetailPopulation(string Name, int Size, IReadOnlyList<float> Positions, IReadOnlyList<int> Lesioned);
