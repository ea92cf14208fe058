namespace NeuroForge.Analysis.Recordings;

/// <summary>A synapse at a sample.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Group">Number of the group in the recording.</param>
/// <param name="Source">The source's number, counted through all source populations of the projection.</param>
/// <param name="Target">The target's number, counted through all target populations of the projection.</param>
/// <param name="Weight">Its weight, or another recorded number, in the recording's unit.</param>
public readonly record struct SynapseSample(double Time, int Group, int Source, int Target, double Weight);
