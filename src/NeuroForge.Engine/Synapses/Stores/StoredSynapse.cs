namespace NeuroForge.Engine;

/// <summary>A synapse as its target finds it.</summary>
/// <param name="Place">Its place in the store.</param>
/// <param name="Source">Its source.</param>
internal readonly record struct StoredSynapse(int Place, int Source);
