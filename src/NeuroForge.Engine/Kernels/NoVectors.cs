namespace NeuroForge.Engine;

/// <summary>No vectors at all.</summary>
internal readonly struct NoVectors;
