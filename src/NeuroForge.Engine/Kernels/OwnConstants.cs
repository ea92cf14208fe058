namespace NeuroForge.Engine.Kernels;

/// <summary>Constants that each neuron of a shard has for itself.</summary>
internal readonly struct OwnConstants;
