namespace NeuroForge.Analysis.Recordings;

/// <summary>A population or projection, or a bin of the weights of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many neurons it has; for a projection its sources or targets where degrees are recorded, otherwise 0.</param>
public sealed record RecordedGroup(string Name, int Size);
