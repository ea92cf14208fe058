namespace NeuroForge.Recording;

/// <summary>A synapse and a number of it.</summary>
/// <param name="Source">The source's number, counted through all source populations of the projection.</param>
/// <param name="Target">The target's number, counted through all target populations of the projection.</param>
/// <param name="Weight">Its weight, or another recorded number, in the recording's unit.</param>
public readonly record struct RecordedSynapse(int Source, int Target, double Weight);
