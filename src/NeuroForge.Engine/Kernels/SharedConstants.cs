namespace NeuroForge.Engine.Kernels;

/// <summary>Constants that all neurons of a shard have in common: a loop over them loads them once.</summary>
internal readonly struct SharedConstants;
