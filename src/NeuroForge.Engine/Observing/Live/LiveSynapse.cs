namespace NeuroForge.Engine.Observing.Live;

/// <summary>A synapse in a simulation, between two slices.</summary>
/// <param name="Source">The source's number, counted through all source populations of the projection.</param>
/// <param name="Target">The target's number, counted through all target populations of the projection.</param>
/// <param name="Weight">Its weight, in the unit of the receptor.</param>
/// <param name="Delay">Its delay in ms.</param>
public readonly record struct LiveSynapse(int Source, int Target, double Weight, double Delay);
