namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Synapses that can be created and deleted, or that join only some of the pairs: a row for each source, as long as its number of synapses.</summary>
internal sealed unsafe class RowStore : SynapseStore
{
    private readonly RowTable _table;
    private readonly Column<int> _targets;
    private readonly Column<double>? _weights;
    private readonly Column<ushort>? _delays;
    private readonly Column<long>? _births;
    private readonly Column<double>[] _states;
    private ReverseIndex? _reverse;

    internal RowStore(StoreLayout layout, int sources, int targets)
        : this(layout, new RowTable(sources), targets)
    {
    }

    private RowStore(StoreLayout layout, RowTable table, int targets)
        : base(layout, table.RowCount, targets, table.Rows)
    {
        _table = table;
        _targets = _table.AddColumn<int>("target");
        _weights = layout.Weight is null ? _table.AddColumn<double>("weight") : null;
        _delays = layout.Delay is null ? _table.AddColumn<ushort>("delay") : null;
        _births = layout.Rewired ? _table.AddColumn<long>("birth") : null;
        _states = [.. layout.States.Select(_table.AddColumn<double>)];
    }

    /// <inheritdoc/>
    internal override IEnumerable<SynapseColumn> Columns => new SynapseColumn?[] { _weights, _delays, _births }.Concat(_states).OfType<SynapseColumn>();

    /// <inheritdoc/>
    internal override int Count => _table.Count;

    /// <inheritdoc/>
    internal override long Bytes => _table.Bytes + (_reverse?.Bytes ?? 0);

    /// <inheritdoc/>
    internal override int Version => _table.Version;

    /// <inheritdoc/>
    internal override int* Targets => _targets.First;

    /// <inheritdoc/>
    internal override double* Weights => _weights is null ? null : _weights.First;

    /// <inheritdoc/>
    internal override ushort* Delays => _delays is null ? null : _delays.First;

    /// <inheritdoc/>
    internal override double* State(int index) => _states[index].First;

    /// <inheritdoc/>
    internal override SynapsesByTarget ByTarget()
    {
        _reverse ??= new(this, _table);
        return _reverse.Renewed();
    }

    /// <inheritdoc/>
    internal override long BirthAt(int place) => _births is null ? 0 : _births.Items[place];

    /// <inheritdoc/>
    internal override void Reserve(ReadOnlySpan<int> counts) => _table.Reserve(counts);

    /// <inheritdoc/>
    internal override void Add(int source, int target, double weight, ushort delay, long birth, ReadOnlySpan<double> states)
    {
        var place = _table.Append(source);
        _targets.Items[place] = target;
        if (_weights is not null)
        {
            _weights.Items[place] = weight;
        }

        if (_delays is not null)
        {
            _delays.Items[place] = delay;
        }

        if (_births is not null)
        {
            _births.Items[place] = birth;
        }

        for (var i = 0; i < _states.Length; i++)
        {
            _states[i].Items[place] = states[i];
        }

        _reverse?.Born(source, place);
    }

    /// <summary>Adds a synapse with the values of one of another store with the same rule.</summary>
    internal unsafe void AddLike(SynapseStore store, int source, int position, long birth)
    {
        var from = store.PlaceAt(source, position);
        Span<double> states = stackalloc double[_states.Length];
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = store.State(i)[from];
        }

        Add(source, store.TargetAt(position, from), store.StoredWeightAt(from), store.DelayAt(from), birth, states);
    }

    /// <inheritdoc/>
    internal override void Remove(int source, ReadOnlySpan<int> positions)
    {
        _reverse?.Died(source, positions);
        _table.Remove(source, positions);
    }

    /// <summary>Removes all synapses.</summary>
    internal void Clear()
    {
        _reverse?.Part();
        _reverse = null;
        _table.Clear();
    }

    /// <summary>Adds synapses whose values are set later, each after the others of its source.</summary>
    /// <param name="firstTarget">The first target.</param>
    /// <param name="counts">Number of synapses onto that target, and onto each of the following ones.</param>
    /// <param name="sources">The sources, target after target.</param>
    /// <returns>The place of each.</returns>
    internal ReadOnlySpan<int> Append(int firstTarget, ReadOnlySpan<int> counts, ReadOnlySpan<int> sources)
    {
        var places = _table.Append(sources);
        var next = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            foreach (var place in places.AsSpan(next, counts[i]))
            {
                _targets.Items[place] = firstTarget + i;
            }

            next += counts[i];
        }

        return places;
    }

    /// <summary>Sorts the synapses of every source by birth.</summary>
    internal void OrderByBirth() => _table.OrderBy(_births!);
}
