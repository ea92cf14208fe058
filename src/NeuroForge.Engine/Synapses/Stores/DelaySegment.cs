namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Synapses of one source with the same delay, at consecutive places in the order of their targets. They end where the next segment begins.</summary>
/// <param name="First">The place of the first.</param>
/// <param name="Delay">Their delay in steps.</param>
internal readonly record struct DelaySegment(int First, int Delay);
