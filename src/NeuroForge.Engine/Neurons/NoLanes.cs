namespace NeuroForge.Engine;

/// <summary>No lanes at all.</summary>
internal readonly struct NoLanes;
