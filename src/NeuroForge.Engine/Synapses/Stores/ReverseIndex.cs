using System.Runtime.InteropServices;

namespace NeuroForge.Engine;

/// <summary>
/// The synapses of a store by target, in the order of sources. Where some have come or gone since it was last asked, those of the sources concerned
/// are dealt out anew among the others.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class ReverseIndex(SynapseStore store)
{
    private readonly List<int> _changed = [];
    private readonly bool[] _hasChanged = new bool[store.SourceCount];
    private SynapsesByTarget _all = new(store.TargetCount);
    private SynapsesByTarget _spare = new(store.TargetCount);
    private SynapsesByTarget _dealt = new(store.TargetCount);
    private int _version = -1;

    /// <summary>The synapses that reach a target.</summary>
    internal ReadOnlySpan<StoredSynapse> Of(int target) => _all.Of(target);

    /// <summary>Follows the store.</summary>
    internal void Renew()
    {
        if (_version != store.Version)
        {
            FindChanged();
            _version = store.Version;
            _dealt.Deal(store, CollectionsMarshal.AsSpan(_changed));
            if (_changed.Count == store.SourceCount)
            {
                (_all, _dealt) = (_dealt, _all);
                return;
            }

            _spare.Merge(_all, _hasChanged, _dealt);
            (_all, _spare) = (_spare, _all);
        }
    }

    private void FindChanged()
    {
        _changed.Clear();
        for (var source = 0; source < store.SourceCount; source++)
        {
            _hasChanged[source] = store.VersionOf(source) > _version;
            if (_hasChanged[source])
            {
                _changed.Add(source);
            }
        }
    }
}
