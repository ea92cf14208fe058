namespace NeuroForge.Recording;

/// <summary>A synapse and a number of it.</summary>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight, or what else is recorded of it, in the recording's unit.</param>
public readonly record struct RecordedSynapse(int Source, int Target, double Weight);
