namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>A neuron, synapse or rate for which a plan's step is too long.</summary>
/// <param name="Path">Its path in the description.</param>
/// <param name="What">A text with its name and value.</param>
/// <param name="Share">The length of the step as a fraction of the longest accurate step: above 1.</param>
/// <param name="Consequence">The effect of the long step.</param>
public sealed record LongStep(string Path, string What, double Share, string Consequence);
