namespace NeuroForge.Engine.Plan;

/// <summary>The initial values of a kind of synaptic element.</summary>
/// <param name="Parameters">For each parameter of its growth curve one value for all neurons, or one for each.</param>
/// <param name="Initial">Initial elements: one value for all neurons, or one for each.</param>
internal sealed record ElementDraws(double[][] Parameters, double[] Initial);
