namespace NeuroForge.Recording;

/// <summary>A population or projection in a recording, or a bin of the weights of a projection.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of values in a sample of one value per neuron: a population's neurons, or a projection's sources or targets; otherwise 0 for a
/// projection.</param>
public sealed record RecordingGroup(string Name, int Size);
