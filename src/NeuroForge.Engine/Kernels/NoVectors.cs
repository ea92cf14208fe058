namespace NeuroForge.Engine.Kernels;

/// <summary>An empty run of vectors.</summary>
internal readonly struct NoVectors;
