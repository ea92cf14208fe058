namespace NeuroForge.WeightBasedRewiring;

/// <summary>The synapses of a target within an update: those that it had, without the eliminated ones, then the new ones.</summary>
/// <param name="synapses">The synapses that it had, by their numbers in the view.</param>
internal sealed class TargetSlots(ReadOnlySpan<int> synapses)
{
    private readonly List<int> _kept = [.. synapses];
    private readonly List<int> _newSources = [];

    /// <summary>Number of occupied slots.</summary>
    internal int Count => _kept.Count + _newSources.Count;

    /// <summary>The synapse in an occupied slot; null if it is new.</summary>
    internal int? SynapseAt(int slot) => slot < _kept.Count ? _kept[slot] : null;

    /// <summary>Empties a slot.</summary>
    internal void Remove(int slot) => _kept.RemoveAt(slot);

    /// <summary>Fills a slot with a new synapse.</summary>
    internal void Add(int source) => _newSources.Add(source);

    /// <summary>True if a synapse comes from a source.</summary>
    internal bool Has(int source, IConnectivityView view) => _newSources.Contains(source) || _kept.Exists(synapse => view.SourceOf(synapse) == source);
}
