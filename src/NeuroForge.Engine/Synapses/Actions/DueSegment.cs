namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Synapses of one source with the same delay, through which a spike is on its way.</summary>
/// <param name="Action">The number of the action that delivers it.</param>
/// <param name="First">The place of the first synapse.</param>
/// <param name="Count">Number of synapses.</param>
/// <param name="Delay">Their delay in steps.</param>
internal readonly record struct DueSegment(int Action, int First, int Count, int Delay);
