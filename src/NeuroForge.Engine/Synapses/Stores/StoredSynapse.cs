namespace NeuroForge.Engine;

/// <summary>A synapse and where it lies.</summary>
/// <param name="Target">Its target, numbered from the shard's first neuron.</param>
/// <param name="Source">Its source.</param>
/// <param name="Place">Its place in the store.</param>
internal readonly record struct StoredSynapse(int Target, int Source, int Place)
{
    /// <summary>Orders synapses by target, then by source, then by place.</summary>
    internal static int Compare(StoredSynapse left, StoredSynapse right) =>
        (left.Target, left.Source, left.Place).CompareTo((right.Target, right.Source, right.Place));
}
