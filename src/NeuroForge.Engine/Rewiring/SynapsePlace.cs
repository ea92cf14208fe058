namespace NeuroForge.Engine;

/// <summary>Where a synapse lies in its projection.</summary>
/// <param name="Birth">Its place in the order of births.</param>
/// <param name="Source">Its source's number.</param>
/// <param name="Target">Its target's number.</param>
/// <param name="Table">The table that holds it.</param>
/// <param name="Position">Its position in the row of its source.</param>
internal readonly record struct SynapsePlace(long Birth, int Source, int Target, int Table, int Position);
