using System.Runtime.InteropServices;

namespace NeuroForge.Engine;

/// <summary>The synapses of a store by target: those of one target in the order of sources, then of their positions.</summary>
internal sealed unsafe class SynapsesByTarget
{
    private readonly RowTable _table;
    private readonly Column<int> _sources;
    private readonly LinkColumn _places = new();
    private readonly List<int> _positions = [];

    /// <summary>Deals the synapses of a store out to their targets.</summary>
    internal SynapsesByTarget(SynapseStore store)
    {
        _table = new RowTable(store.TargetCount);
        _sources = _table.AddColumn<int>("source");
        _table.Join(_places);
        _table.Reserve(Counts(store));
        for (var source = 0; source < store.SourceCount; source++)
        {
            Deal(store.TargetsOf(source), store.Row(source), source);
        }
    }

    /// <summary>The place of each synapse in the store; behind those of a target stand others, so that a lane can be read from anywhere.</summary>
    internal int* Places => _places.First;

    /// <summary>The source of each synapse, in the same order.</summary>
    internal int* Sources => _sources.First;

    /// <summary>Where the synapses of a target stand here.</summary>
    internal Range Of(int target) => _table.Start(target)..(_table.Start(target) + _table.CountOf(target));

    /// <summary>Has the synapses of the store know where they stand here, from now on.</summary>
    internal void Link(LinkColumn links)
    {
        LinkColumn.Join(links, _places);
        for (var target = 0; target < _table.RowCount; target++)
        {
            _places.Tell(_table.Start(target), _table.CountOf(target));
        }
    }

    /// <summary>Removes synapses of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="places">Where they stand here, ascending; where the others stand changes.</param>
    internal void Remove(int target, ReadOnlySpan<int> places)
    {
        _positions.Clear();
        foreach (var place in places)
        {
            _positions.Add(place - _table.Start(target));
        }

        _table.Remove(target, CollectionsMarshal.AsSpan(_positions));
    }

    /// <summary>Adds synapses of a target, each behind all others of its source; where the others stand changes.</summary>
    /// <param name="target">The target.</param>
    /// <param name="born">The synapses, by source, then by place.</param>
    internal void Add(int target, ReadOnlySpan<StoredSynapse> born)
    {
        _positions.Clear();
        foreach (var synapse in born)
        {
            _positions.Add(CountUpTo(synapse.Source, target));
        }

        _table.Insert(target, CollectionsMarshal.AsSpan(_positions));
        for (var i = 0; i < born.Length; i++)
        {
            var place = _table.Start(target) + _positions[i] + i;
            (_places.Items[place], _sources.Items[place]) = (born[i].Place, born[i].Source);
            _places.Tell(place, 1);
        }
    }

    /// <summary>How many synapses of a target come from the sources up to one.</summary>
    private int CountUpTo(int source, int target)
    {
        var (first, end) = (_table.Start(target), _table.Start(target) + _table.CountOf(target));
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = Sources[middle] <= source ? (middle + 1, end) : (first, middle);
        }

        return first - _table.Start(target);
    }

    private static int[] Counts(SynapseStore store)
    {
        var counts = new int[store.TargetCount];
        for (var source = 0; source < store.SourceCount; source++)
        {
            foreach (var target in store.TargetsOf(source))
            {
                counts[target]++;
            }
        }

        return counts;
    }

    private void Deal(ReadOnlySpan<int> targets, SynapseRow row, int source)
    {
        var place = row.First;
        foreach (var target in targets)
        {
            var dealt = _table.Append(target);
            (Places[dealt], Sources[dealt]) = (place, source);
            place += row.Stride;
        }
    }
}
