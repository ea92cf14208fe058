namespace NeuroForge.Analysis.Recordings;

/// <summary>A synapse at a sample.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Group">Which of the recording's groups.</param>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight, or what else was recorded of it, in the recording's unit.</param>
public readonly record struct SynapseSample(double Time, int Group, int Source, int Target, double Weight);
