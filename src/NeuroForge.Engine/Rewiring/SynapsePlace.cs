namespace NeuroForge.Engine.Rewiring;

/// <summary>The place of a synapse in its projection.</summary>
/// <param name="Store">The number of its store.</param>
/// <param name="Source">Its source's number.</param>
/// <param name="Position">Its position in the store's row of its source.</param>
internal readonly record struct SynapsePlace(int Store, int Source, int Position);
