namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The use of a shard's list of due segments by a projection.</summary>
/// <param name="Due">The list; null if amounts are added to the pending inputs at once.</param>
/// <param name="Projection">The number of the projection.</param>
internal sealed record DueUse(DueSegments? Due, int Projection);
