namespace NeuroForge.Analysis.Recordings;

/// <summary>A population or projection, or a bin of the weights of a projection.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of neurons; for a projection, its sources or targets if degrees are recorded, otherwise 0.</param>
public sealed record RecordedGroup(string Name, int Size);
