namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Something that a plan's step is too long for.</summary>
/// <param name="Path">Its path in the description.</param>
/// <param name="What">What it is, with its value.</param>
/// <param name="Share">How long the step is, as a share of the longest one that is right: above 1.</param>
/// <param name="Consequence">What happens there.</param>
public sealed record LongStep(string Path, string What, double Share, string Consequence);
