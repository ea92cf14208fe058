namespace NeuroForge.Engine;

/// <summary>
/// A projection at one moment, for a rewiring strategy: synapses numbered by source, then by birth, and found from either side.
/// Both views are made from the rows that deliver spikes, so they cannot disagree with them.
/// </summary>
internal sealed class ConnectivitySnapshot : IConnectivityView
{
    private readonly Projection _projection;
    private readonly ElementSide? _pre;
    private readonly ElementSide? _post;
    private readonly int[] _outgoingStarts;
    private readonly int[] _incomingStarts;
    private readonly int[] _next;
    private readonly int[] _positions;
    private SynapsePlace[] _synapses = [];
    private double[] _weights = [];
    private int[] _numbers = [];
    private int[] _incoming = [];

    internal ConnectivitySnapshot(Projection projection, ElementSide? pre, ElementSide? post)
    {
        _projection = projection;
        _pre = pre;
        _post = post;
        _outgoingStarts = new int[projection.Sources.Count + 1];
        _incomingStarts = new int[projection.Targets.Count + 1];
        _next = new int[projection.Targets.Count];
        _positions = new int[projection.Stores.Count];
        Sources = Pool(projection.Sources, pre);
        Targets = Pool(projection.Targets, post);
    }

    /// <inheritdoc/>
    public double Time { get; private set; }

    /// <inheritdoc/>
    public NeuronPool Sources { get; }

    /// <inheritdoc/>
    public NeuronPool Targets { get; }

    /// <inheritdoc/>
    public bool Autapses => _projection.Plan.Autapses;

    /// <inheritdoc/>
    public bool Multapses => _projection.Plan.Multapses;

    /// <inheritdoc/>
    public int SynapseCount => _outgoingStarts[^1];

    /// <inheritdoc/>
    public ReadOnlySpan<int> Outgoing(int source) => _numbers.AsSpan(_outgoingStarts[source].._outgoingStarts[source + 1]);

    /// <inheritdoc/>
    public ReadOnlySpan<int> Incoming(int target) => _incoming.AsSpan(_incomingStarts[target].._incomingStarts[target + 1]);

    /// <inheritdoc/>
    public int SourceOf(int synapse) => _synapses[synapse].Source;

    /// <inheritdoc/>
    public int TargetOf(int synapse) => _synapses[synapse].Target;

    /// <inheritdoc/>
    public double WeightOf(int synapse) => _weights[synapse];

    /// <inheritdoc/>
    public bool IsAutapse(int source, int target) => _projection.IsAutapse(source, target);

    /// <summary>Where a synapse lies.</summary>
    internal SynapsePlace PlaceOf(int synapse) => _synapses[synapse];

    /// <summary>The delay of a synapse, in steps.</summary>
    internal ushort DelayOf(int synapse) => StoreOf(synapse).DelayAt(PlaceInStore(synapse));

    /// <summary>The number of a synapse in the order of births of its projection; 0 where it is never rewired.</summary>
    internal long BirthOf(int synapse) => StoreOf(synapse).BirthAt(PlaceInStore(synapse));

    /// <summary>Reads the projection anew.</summary>
    internal void Read(double time)
    {
        Time = time;
        _pre?.Read();
        _post?.Read();
        ReadOutgoing();
        ReadIncoming();
    }

    private SynapseStore StoreOf(int synapse) => _projection.Stores[_synapses[synapse].Store];

    private int PlaceInStore(int synapse) => StoreOf(synapse).Row(_synapses[synapse].Source).Place(_synapses[synapse].Position);

    private void ReadOutgoing()
    {
        MakeRoom(checked((int)_projection.Count));
        var count = 0;
        for (var source = 0; source < _projection.Sources.Count; source++)
        {
            _outgoingStarts[source] = count;
            count = ReadRow(source, count);
        }

        _outgoingStarts[^1] = count;
    }

    /// <summary>Merges the rows of a source, each of which is in the order of births; where births are not kept, the stores follow one another.</summary>
    private int ReadRow(int source, int count)
    {
        if (_positions.Length == 1)
        {
            return ReadOnlyRow(source, count);
        }

        Array.Clear(_positions);
        for (var store = NextBorn(source); store >= 0; store = NextBorn(source))
        {
            Read(_projection.Stores[store], store, source, _positions[store]++, count++);
        }

        return count;
    }

    private int ReadOnlyRow(int source, int count)
    {
        var store = _projection.Stores[0];
        var synapses = store.Row(source).Count;
        for (var position = 0; position < synapses; position++)
        {
            Read(store, 0, source, position, count++);
        }

        return count;
    }

    private void Read(SynapseStore store, int number, int source, int position, int synapse)
    {
        var place = store.Row(source).Place(position);
        _synapses[synapse] = new(source, _projection.FirstTarget(number) + store.TargetAt(position, place), number, position);
        _weights[synapse] = store.WeightAt(place);
    }

    /// <summary>The store that holds the first-born of a source's synapses not yet read, or -1.</summary>
    private int NextBorn(int source)
    {
        var (next, first) = (-1, long.MaxValue);
        for (var store = 0; store < _positions.Length; store++)
        {
            var row = _projection.Stores[store].Row(source);
            if (_positions[store] < row.Count && _projection.Stores[store].BirthAt(row.Place(_positions[store])) is var birth && birth < first)
            {
                (next, first) = (store, birth);
            }
        }

        return next;
    }

    /// <summary>Counts the synapses of each target, then deals them out in the order of their numbers.</summary>
    private void ReadIncoming()
    {
        Array.Clear(_incomingStarts);
        var count = SynapseCount;
        for (var i = 0; i < count; i++)
        {
            _incomingStarts[_synapses[i].Target + 1]++;
        }

        for (var target = 0; target < _projection.Targets.Count; target++)
        {
            _incomingStarts[target + 1] += _incomingStarts[target];
            _next[target] = _incomingStarts[target];
        }

        for (var i = 0; i < count; i++)
        {
            _incoming[_next[_synapses[i].Target]++] = i;
        }
    }

    private void MakeRoom(int synapses)
    {
        if (synapses > _synapses.Length)
        {
            var length = Math.Max(synapses, 2 * _synapses.Length);
            _synapses = new SynapsePlace[length];
            _weights = new double[length];
            _incoming = new int[length];
            _numbers = [.. Enumerable.Range(0, length)];
        }
    }

    private static NeuronPool Pool(NeuronSet neurons, ElementSide? elements)
    {
        var placed = neurons.Populations.All(p => p.Positions.Length > 0);
        return new NeuronPool(
            neurons.Count,
            elements?.Grown ?? default,
            elements?.Connected ?? default,
            placed ? neurons.Populations.SelectMany(p => p.Positions).ToArray() : default);
    }
}
