namespace NeuroForge.Engine.Rewiring;

/// <summary>Where a synapse lies in its projection.</summary>
/// <param name="Store">The store that holds it.</param>
/// <param name="Source">Its source's number.</param>
/// <param name="Position">Its position in the store's row of its source.</param>
internal readonly record struct SynapsePlace(int Store, int Source, int Position);
