namespace NeuroForge;

/// <summary>A population or projection in a recording.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many neurons it has; for a projection, 0.</param>
public sealed record RecordingGroup(string Name, int Size);
