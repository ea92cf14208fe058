namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Neurons that spike at random, so often that a step holds more spikes than the one that it can have.</summary>
/// <param name="Path">Where the description has their rate.</param>
/// <param name="Probability">The greatest probability of a spike in a step that the model tells; above 1 where it wants more than one.</param>
/// <param name="Neurons">How many neurons spike too often to be irregular.</param>
/// <param name="Of">Number of neurons.</param>
public sealed record SaturatedSource(string Path, double Probability, int Neurons, int Of);
