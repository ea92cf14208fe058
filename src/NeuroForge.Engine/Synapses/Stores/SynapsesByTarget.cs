using System.Runtime.InteropServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>The synapses of a store by target: those of one target in the order of sources, then of their positions.</summary>
internal sealed unsafe class SynapsesByTarget
{
    private readonly RowTable _table;
    private readonly Column<int> _sources;
    private readonly LinkColumn _places = new();
    private readonly List<int> _positions = [];

    /// <summary>Sorts the synapses of a store by target.</summary>
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

    /// <summary>Bytes of its memory.</summary>
    internal long Bytes => _table.Bytes;

    /// <summary>The place of each synapse in the store; further numbers follow those of a target, so that a vector can be read from any place.</summary>
    internal int* Places => _places.First;

    /// <summary>The source of each synapse, in the same order.</summary>
    internal int* Sources => _sources.First;

    /// <summary>The range of a target's synapses in these lists.</summary>
    internal Range Of(int target) => _table.Start(target)..(_table.Start(target) + _table.CountOf(target));

    /// <summary>Connects a column of the store that keeps the places of its synapses in these lists, from now on.</summary>
    internal void Join(LinkColumn links)
    {
        LinkColumn.Join(links, _places);
        for (var target = 0; target < _table.RowCount; target++)
        {
            _places.Tell(_table.Start(target), _table.CountOf(target));
        }
    }

    /// <summary>Removes the synapses of a target that the store no longer has.</summary>
    internal void RemoveUnlinked(int target)
    {
        _positions.Clear();
        for (var position = 0; position < _table.CountOf(target); position++)
        {
            if (!_places.IsLinked(_table.Start(target) + position))
            {
                _positions.Add(position);
            }
        }

        _table.Remove(target, CollectionsMarshal.AsSpan(_positions));
    }

    /// <summary>Adds synapses of a target, each after all others of its source.</summary>
    /// <param name="target">The target.</param>
    /// <param name="sources">Their sources, ascending.</param>
    /// <param name="places">Their places in the store, ascending for equal sources.</param>
    internal void Add(int target, ReadOnlySpan<int> sources, ReadOnlySpan<int> places)
    {
        _positions.Clear();
        var others = new ReadOnlySpan<int>(Sources + _table.Start(target), _table.CountOf(target));
        foreach (var source in sources)
        {
            _positions.Add(Ascending.CountUpTo(others, source));
        }

        _table.Insert(target, CollectionsMarshal.AsSpan(_positions));
        for (var i = 0; i < sources.Length; i++)
        {
            var place = _table.Start(target) + _positions[i] + i;
            (Places[place], Sources[place]) = (places[i], sources[i]);
            _places.Tell(place, 1);
        }
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
