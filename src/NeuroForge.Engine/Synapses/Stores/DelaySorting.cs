namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Sorts the synapses of rows by delay; those with equal delays keep their order.</summary>
/// <param name="store">The store of the rows.</param>
/// <param name="delays">The delay of each synapse by place, before the sorting.</param>
/// <param name="pairs">Receives the synapses of the same pair whose order changes.</param>
internal sealed unsafe class DelaySorting(CompactStore store, ushort[] delays, PairOrder pairs)
{
    private int[] _counts = [];
    private int[] _moved = [];
    private ushort[] _targets = [];
    private double[] _weights = [];

    /// <summary>The segments of the rows that have been sorted, row after row.</summary>
    internal List<DelaySegment> Segments { get; } = [];

    /// <summary>Sorts the synapses of a row, whose segments follow those of the last one.</summary>
    internal void Sort(SynapseRow row)
    {
        if (row.Count == 0)
        {
            return;
        }

        var own = delays.AsSpan(row.First, row.Count);
        var (least, greatest) = (own[0], own[0]);
        foreach (var delay in own)
        {
            (least, greatest) = (Math.Min(least, delay), Math.Max(greatest, delay));
        }

        var next = Places(own, least, greatest, row.First);
        Copy(row);
        for (var i = 0; i < own.Length; i++)
        {
            var place = next[own[i] - least]++;
            _moved[i] = place;
            store.Narrow[place] = _targets[i];
            if (store.Layout.Weight is null)
            {
                store.SetWeight(place, _weights[i]);
            }
        }

        NotePairs(row.Count);
    }

    /// <summary>Notes the synapses of each pair that are no longer in their order.</summary>
    private void NotePairs(int count)
    {
        var first = 0;
        for (var end = 1; end <= count; end++)
        {
            if (end < count && _targets[end] == _targets[first])
            {
                continue;
            }

            var places = _moved.AsSpan(first, end - first);
            if (!IsAscending(places))
            {
                pairs.Add(places);
            }

            first = end;
        }
    }

    private static bool IsAscending(ReadOnlySpan<int> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] < places[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the first synapse with each delay; adds the segments.</summary>
    private Span<int> Places(ReadOnlySpan<ushort> own, int least, int greatest, int first)
    {
        var length = greatest - least + 1;
        if (_counts.Length < length)
        {
            _counts = new int[length];
        }

        var places = _counts.AsSpan(0, length);
        places.Clear();
        foreach (var delay in own)
        {
            places[delay - least]++;
        }

        for (var i = 0; i < places.Length; i++)
        {
            var count = places[i];
            places[i] = first;
            if (count > 0)
            {
                Segments.Add(new(first, least + i));
                first += count;
            }
        }

        return places;
    }

    private void Copy(SynapseRow row)
    {
        if (_targets.Length < row.Count)
        {
            (_moved, _targets, _weights) = (new int[row.Count], new ushort[row.Count], new double[row.Count]);
        }

        new ReadOnlySpan<ushort>(store.Narrow + row.First, row.Count).CopyTo(_targets);
        for (var i = 0; i < row.Count && store.Layout.Weight is null; i++)
        {
            _weights[i] = store.WeightAt(row.First + i);
        }
    }
}
