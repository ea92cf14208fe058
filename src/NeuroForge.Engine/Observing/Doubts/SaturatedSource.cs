namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Neurons that spike at random with a probability too high for one spike per step.</summary>
/// <param name="Path">The path of their rate in the description.</param>
/// <param name="Probability">The largest spike probability in a step from the model; above 1 if more than one spike would be needed.</param>
/// <param name="Neurons">Number of neurons with a probability that is too high.</param>
/// <param name="Of">Number of neurons.</param>
public sealed record SaturatedSource(string Path, double Probability, int Neurons, int Of);
