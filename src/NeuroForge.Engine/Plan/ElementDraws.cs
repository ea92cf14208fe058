namespace NeuroForge.Engine.Plan;

/// <summary>The values that a kind of synaptic element begins with.</summary>
/// <param name="Parameters">For each parameter of its growth curve one value for all neurons, or one for each.</param>
/// <param name="Initial">Elements at the start: one value for all neurons, or one for each.</param>
internal sealed record ElementDraws(double[][] Parameters, double[] Initial);
