namespace NeuroForge.Engine.Kernels;

/// <summary>No vectors at all.</summary>
internal readonly struct NoVectors;
