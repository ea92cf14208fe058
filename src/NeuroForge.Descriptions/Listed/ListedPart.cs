namespace NeuroForge.Descriptions.Listed;

/// <summary>A population on a side of a projection.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The number of its first neuron on the side.</param>
/// <param name="Count">Number of its neurons there.</param>
internal sealed record ListedPart(string Name, long First, int Count);
