namespace NeuroForge.Engine.Changes;

/// <summary>A parameter that was changed while the network ran.</summary>
/// <param name="Path">Its path in the description: <c>populations.E.parameters.tau_m</c>, <c>stimuli.drive.rate</c>.</param>
/// <param name="Numbers">Its value in the declared unit: one number for all, or one for each neuron; empty if it is a word.</param>
/// <param name="Word">Its value as written in a description: a quantity with its unit, a switch, a word; null if it is given in numbers.</param>
public sealed record Adjustment(string Path, IReadOnlyList<double> Numbers, string? Word);
