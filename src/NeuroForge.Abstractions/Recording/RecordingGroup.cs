namespace NeuroForge.Recording;

/// <summary>A population or projection in a recording, or a bin of the weights of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many numbers a sample has of it where there is one for each neuron: a population's neurons, a projection's sources or targets;
/// otherwise 0 for a projection.</param>
public sealed record RecordingGroup(string Name, int Size);
