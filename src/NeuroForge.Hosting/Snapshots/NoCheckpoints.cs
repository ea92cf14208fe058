namespace NeuroForge.Hosting.Snapshots;

/// <summary>No snapshot on the way.</summary>
internal sealed class NoCheckpoints : Checkpoints;
