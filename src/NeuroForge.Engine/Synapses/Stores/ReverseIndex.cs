using System.Runtime.InteropServices;

namespace NeuroForge.Engine;

/// <summary>
/// The synapses of a table by target, while they come and go. Each knows where it stands in the list of its target, so what is noted of those that came
/// and went is made good there and nowhere else, once somebody asks.
/// </summary>
internal sealed class ReverseIndex
{
    private readonly SynapseStore _store;
    private readonly RowTable _table;
    private readonly SynapsesByTarget _byTarget;
    private readonly LinkColumn _links = new();
    private readonly List<(int Target, int Place)> _dead = [];
    private readonly List<int> _sourcesOfBorn = [];
    private readonly List<StoredSynapse> _born = [];
    private readonly List<int> _places = [];

    /// <summary>Follows synapses from now on.</summary>
    /// <param name="store">The synapses.</param>
    /// <param name="table">The table in which they are.</param>
    internal ReverseIndex(SynapseStore store, RowTable table)
    {
        _store = store;
        _table = table;
        _byTarget = new(store);
        _table.Join(_links);
        _byTarget.Link(_links);
    }

    /// <summary>Follows the synapses no more.</summary>
    internal void Part() => _table.Part(_links);

    /// <summary>Notes that synapses of a source are about to be removed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="positions">Which, counted in the row.</param>
    internal void Died(int source, ReadOnlySpan<int> positions)
    {
        var targets = _store.TargetsOf(source);
        foreach (var position in positions)
        {
            var link = _links.Items[_table.Start(source) + position];
            if (link != LinkColumn.None)
            {
                _dead.Add((targets[position], link));
            }
        }
    }

    /// <summary>Notes that a synapse was added behind the others of its source.</summary>
    internal void Born(int source, int place)
    {
        _links.Items[place] = LinkColumn.None;
        _sourcesOfBorn.Add(source);
    }

    /// <summary>The synapses by target as they now are.</summary>
    internal SynapsesByTarget Renewed()
    {
        if (_dead.Count > 0)
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
        _dead.Sort();
        for (var i = 0; i < _dead.Count; i++)
        {
            _places.Add(_dead[i].Place);
            if (i + 1 == _dead.Count || _dead[i + 1].Target != _dead[i].Target)
            {
                _byTarget.Remove(_dead[i].Target, CollectionsMarshal.AsSpan(_places));
                _places.Clear();
            }
        }

        _dead.Clear();
    }

    private void AddBorn()
    {
        FindBorn();
        _born.Sort(StoredSynapse.Compare);
        var born = CollectionsMarshal.AsSpan(_born);
        for (var (first, next) = (0, 1); next <= born.Length; next++)
        {
            if (next == born.Length || born[next].Target != born[first].Target)
            {
                _byTarget.Add(born[first].Target, born[first..next]);
                first = next;
            }
        }

        _born.Clear();
    }

    /// <summary>Finds those that were born and are alive: they stand at the ends of their rows.</summary>
    private void FindBorn()
    {
        foreach (var source in _sourcesOfBorn.Distinct())
        {
            var targets = _store.TargetsOf(source);
            for (var position = targets.Length - 1; position >= 0; position--)
            {
                var place = _table.Start(source) + position;
                if (_links.Items[place] != LinkColumn.None)
                {
                    break;
                }

                _born.Add(new StoredSynapse(targets[position], source, place));
            }
        }

        _sourcesOfBorn.Clear();
    }
}
