namespace NeuroForge.Analysis.Connectomes;

/// <summary>A synapse of a connectome.</summary>
/// <param name="Projection">The index of its projection in the connectome.</param>
/// <param name="Number">The synapse's number in its projection: the number of births before its own.</param>
/// <param name="Source">The source's number, counted through all source populations of the projection.</param>
/// <param name="Target">The target's number, counted through all target populations of the projection.</param>
/// <param name="Weight">Its weight at birth, in the connectome's unit.</param>
/// <param name="Delay">Its delay in ms.</param>
/// <param name="Born">The time of its birth, in ms.</param>
public readonly record struct Synapse(int Projection, long Number, int Source, int Target, double Weight, double Delay, double Born);
