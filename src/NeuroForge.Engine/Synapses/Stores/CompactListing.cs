namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The synapses of one source of a compact store in the order of their targets, those of the same target as the connector made them: the order in which readers
/// see them, whatever targets share a store.
/// </summary>
/// <param name="store">The store.</param>
internal sealed unsafe class CompactListing(CompactStore store)
{
    /// <summary>A key has, from the highest bit, the target, the rank among synapses of a pair, and the place.</summary>
    private const int TargetShift = 48;
    private const int RankShift = 32;

    private int _source = -1;
    private int _version = -1;
    private int _count;
    private ulong[] _keys = [];
    private int[] _places = [];
    private int[] _targets = [];

    /// <summary>The places of a source's synapses, valid until those of another source are read.</summary>
    internal ReadOnlySpan<int> PlacesOf(int source)
    {
        List(source);
        return _places.AsSpan(0, _count);
    }

    /// <summary>The targets of the same synapses, numbered from the shard's first neuron; valid until those of another source are read.</summary>
    internal ReadOnlySpan<int> TargetsOf(int source)
    {
        List(source);
        return _targets.AsSpan(0, _count);
    }

    private void List(int source)
    {
        if (source == _source && store.Version == _version)
        {
            return;
        }

        var row = store.Row(source);
        MakeRoom(row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            _keys[i] = ((ulong)store.Narrow[row.First + i] << TargetShift) | (uint)(row.First + i);
        }

        RankPairs(source, row.First);
        if (store.RunsOf(source) > 1)
        {
            _keys.AsSpan(0, row.Count).Sort();
        }

        for (var i = 0; i < row.Count; i++)
        {
            (_targets[i], _places[i]) = ((int)(_keys[i] >> TargetShift), (int)(uint)_keys[i]);
        }

        (_source, _version, _count) = (source, store.Version, row.Count);
    }

    /// <summary>Adds to the keys of synapses of the same pair their ranks, where places are not in order.</summary>
    private void RankPairs(int source, int first)
    {
        var (target, rank) = (-1, 0UL);
        foreach (var place in store.OutOfOrder(source))
        {
            rank = store.Narrow[place] == target ? rank + 1 : 0;
            target = store.Narrow[place];
            _keys[place - first] |= rank << RankShift;
        }
    }

    private void MakeRoom(int count)
    {
        if (_keys.Length < count)
        {
            (_keys, _places, _targets) = (new ulong[count], new int[count], new int[count]);
        }
    }
}
