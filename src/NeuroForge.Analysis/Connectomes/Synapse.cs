namespace NeuroForge.Analysis.Connectomes;

/// <summary>A synapse of a connectome.</summary>
/// <param name="Projection">Which of the connectome's projections.</param>
/// <param name="Number">Which synapse of the projection: how many were born before it.</param>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight at birth, in the connectome's unit.</param>
/// <param name="Delay">Its delay in ms.</param>
/// <param name="Born">When it was born, in ms.</param>
public readonly record struct Synapse(int Projection, long Number, int Source, int Target, double Weight, double Delay, double Born);
