namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Sorts the synapses of rows by target; those of the same pair keep their order. Rows that are in order are only read.</summary>
/// <param name="store">The store of the rows.</param>
/// <param name="delays">The delay of each synapse by place; null if all have the same.</param>
internal sealed unsafe class TargetSorting(CompactStore store, ushort[]? delays)
{
    private long[] _keys = [];
    private double[] _weights = [];
    private ushort[] _delays = [];

    /// <summary>Sorts the synapses of a row.</summary>
    internal void Sort(SynapseRow row)
    {
        if (IsAscending(row))
        {
            return;
        }

        if (_keys.Length < row.Count)
        {
            (_keys, _weights, _delays) = (new long[row.Count], new double[row.Count], new ushort[row.Count]);
        }

        for (var i = 0; i < row.Count; i++)
        {
            _keys[i] = ((long)store.Narrow[row.First + i] << 32) + i;
            _weights[i] = store.Layout.Weight is null ? store.WeightAt(row.First + i) : 0;
            _delays[i] = delays?[row.First + i] ?? 0;
        }

        Array.Sort(_keys, 0, row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            var (place, from) = (row.First + i, (int)_keys[i]);
            store.Narrow[place] = (ushort)(_keys[i] >> 32);
            if (store.Layout.Weight is null)
            {
                store.SetWeight(place, _weights[from]);
            }

            if (delays is not null)
            {
                delays[place] = _delays[from];
            }
        }
    }

    private bool IsAscending(SynapseRow row)
    {
        for (var place = row.First + 1; place < row.First + row.Count; place++)
        {
            if (store.Narrow[place] < store.Narrow[place - 1])
            {
                return false;
            }
        }

        return true;
    }
}
