namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The synapses of a table by target, while synapses are created and deleted. Each knows its place in the list of its target, so changes are noted and applied
/// to the affected lists only, on demand.
/// </summary>
internal sealed class ReverseIndex
{
    private readonly SynapseStore _store;
    private readonly RowTable _table;
    private readonly SynapsesByTarget _byTarget;
    private readonly BornByTarget _born;
    private readonly LinkColumn _links = new();
    private readonly List<int> _targetsOfDead = [];
    private readonly List<int> _sourcesOfBorn = [];

    /// <summary>Begins to follow synapses.</summary>
    /// <param name="store">The synapses.</param>
    /// <param name="table">The table that contains them.</param>
    internal ReverseIndex(SynapseStore store, RowTable table)
    {
        _store = store;
        _table = table;
        _byTarget = new(store);
        _born = new(store.TargetCount);
        _table.Join(_links);
        _byTarget.Join(_links);
    }

    /// <summary>Bytes of the lists by target, without the column that the table has for them.</summary>
    internal long Bytes => _byTarget.Bytes;

    /// <summary>Ends following the synapses.</summary>
    internal void Part() => _table.Part(_links);

    /// <summary>Notes that synapses of a source will be removed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="positions">Their positions in the row.</param>
    internal void Died(int source, ReadOnlySpan<int> positions)
    {
        var targets = _store.TargetsOf(source);
        foreach (var position in positions)
        {
            _links.Items[_table.Start(source) + position] = LinkColumn.None;
            _targetsOfDead.Add(targets[position]);
        }
    }

    /// <summary>Notes that a synapse was added after the others of its source.</summary>
    internal void Born(int source, int place)
    {
        _links.Items[place] = LinkColumn.None;
        _sourcesOfBorn.Add(source);
    }

    /// <summary>The current synapses by target.</summary>
    internal SynapsesByTarget Renewed()
    {
        if (_targetsOfDead.Count > 0)
        {
            RemoveDead();
        }

        if (_sourcesOfBorn.Count > 0)
        {
            AddBorn();
        }

        return _byTarget;
    }

    private void RemoveDead()
    {
        _targetsOfDead.Sort();
        for (var i = 0; i < _targetsOfDead.Count; i++)
        {
            if (i == 0 || _targetsOfDead[i] != _targetsOfDead[i - 1])
            {
                _byTarget.RemoveUnlinked(_targetsOfDead[i]);
            }
        }

        _targetsOfDead.Clear();
    }

    private void AddBorn()
    {
        _sourcesOfBorn.Sort();
        for (var i = 0; i < _sourcesOfBorn.Count; i++)
        {
            if (i == 0 || _sourcesOfBorn[i] != _sourcesOfBorn[i - 1])
            {
                NoteBorn(_sourcesOfBorn[i]);
            }
        }

        _sourcesOfBorn.Clear();
        _born.Deal();
        for (var target = 0; target < _store.TargetCount; target++)
        {
            if (!_born.SourcesOf(target).IsEmpty)
            {
                _byTarget.Add(target, _born.SourcesOf(target), _born.PlacesOf(target));
            }
        }
    }

    /// <summary>Notes the new synapses of a source that still exist: they are at the end of its row.</summary>
    private void NoteBorn(int source)
    {
        var targets = _store.TargetsOf(source);
        var links = _links.Items.Slice(_table.Start(source), targets.Length);
        var first = targets.Length;
        while (first > 0 && links[first - 1] == LinkColumn.None)
        {
            first--;
        }

        for (var position = first; position < targets.Length; position++)
        {
            _born.Note(targets[position], source, _table.Start(source) + position);
        }
    }
}
