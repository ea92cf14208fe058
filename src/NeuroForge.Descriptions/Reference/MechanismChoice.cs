namespace NeuroForge.Descriptions.Reference;

/// <summary>A mechanism that a part of a description may name.</summary>
/// <param name="Key">The key that names it, such as <c>model</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Doc">What it does.</param>
/// <param name="Keys">The keys that it adds to the part: its parameters, and the initial states of a neuron model.</param>
public sealed record MechanismChoice(string Key, string Name, string Doc, IReadOnlyList<DescriptionPart> Keys);
