namespace NeuroForge.Studio.Observation;

/// <summary>A population in a frame.</summary>
/// <param name="Drawn">Number of drawn neurons, each a byte in the frame; 0 if the population lacks the quantity.</param>
/// <param name="Mean">The mean of the quantity over all neurons.</param>
/// <param name="Least">Its smallest value.</param>
/// <param name="Greatest">Its largest value.</param>
internal sealed record FramePopulation(int Drawn, double Mean, double Least, double Greatest);
