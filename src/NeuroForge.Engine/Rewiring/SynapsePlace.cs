namespace NeuroForge.Engine;

/// <summary>Where a synapse lies in its projection.</summary>
/// <param name="Source">Its source's number.</param>
/// <param name="Target">Its target's number.</param>
/// <param name="Store">The store that holds it.</param>
/// <param name="Position">Its position in the row of its source.</param>
internal readonly record struct SynapsePlace(int Source, int Target, int Store, int Position);
