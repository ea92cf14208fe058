namespace NeuroForge.Engine.Changes;

/// <summary>A parameter that was given another value while the network ran.</summary>
/// <param name="Path">Where the description has it: <c>populations.E.parameters.tau_m</c>, <c>stimuli.drive.rate</c>.</param>
/// <param name="Numbers">Its value in the declared unit: one number for all, or one for each neuron; empty where it is a word.</param>
/// <param name="Word">Its value as a description would write it: a quantity with its unit, a switch, a member; null where it is given in numbers.</param>
public sealed record Adjustment(string Path, IReadOnlyList<double> Numbers, string? Word);
