using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Studio.Running;

/// <summary>A moment of a run, from which others can continue.</summary>
/// <param name="Snapshot">The network at that moment, in memory.</param>
/// <param name="Deeds">The changes that had been made.</param>
internal sealed record BranchMoment(SimulationSnapshot Snapshot, IReadOnlyList<Deed> Deeds);
