namespace NeuroForge;

/// <summary>A synapse and its weight.</summary>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight in the receptor's unit.</param>
public readonly record struct RecordedSynapse(int Source, int Target, double Weight);
