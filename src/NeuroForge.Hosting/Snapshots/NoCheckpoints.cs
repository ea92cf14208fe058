namespace NeuroForge.Hosting.Snapshots;

/// <summary>No snapshots during a run.</summary>
internal sealed class NoCheckpoints : Checkpoints;
