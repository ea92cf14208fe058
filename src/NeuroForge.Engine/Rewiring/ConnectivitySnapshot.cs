using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// A projection at one moment, for a rewiring strategy: synapses numbered by source, then by birth, and found from either side. Both views are made from the
/// rows that deliver spikes, so they always agree with them.
/// </summary>
/// <remarks>Values that have not changed are not read again, and values that are not requested are not read at all.</remarks>
internal sealed class ConnectivitySnapshot : IConnectivityView
{
    private readonly Projection _projection;
    private readonly ElementSide? _pre;
    private readonly ElementSide? _post;
    private readonly MergedRows _rows;
    private readonly SynapseNumbers _numbers;
    private readonly PlaceFinder _places;
    private readonly TargetRuns _runs;
    private readonly SynapseProperty<int> _incoming;
    private readonly SynapseProperty<double> _weights;
    private readonly (SynapseStore? Store, int Version)[] _read;
    private int[] _all = [];

    internal ConnectivitySnapshot(Projection projection, ElementSide? pre, ElementSide? post)
    {
        _projection = projection;
        _pre = pre;
        _post = post;
        _rows = new(projection);
        _numbers = new(projection.Sources.Count);
        _places = new(projection, _numbers);
        _runs = new(projection.Targets.Count);
        _incoming = new(_numbers, DealIncoming);
        _weights = new(_numbers, ReaderOf(StoredNumber.Weight).Read);
        _read = new (SynapseStore?, int)[projection.Stores.Count];
        Sources = Pool(projection.Sources, pre);
        Targets = Pool(projection.Targets, post);
    }

    /// <summary>The length of a step in ms, for delays and ages.</summary>
    internal double Step { get; init; } = double.NaN;

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
    public int SynapseCount => _numbers.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Weights => _weights.All;

    /// <inheritdoc/>
    public ReadOnlySpan<int> Outgoing(int source) => _all.AsSpan(_numbers.Of(Checked(source, Sources.Count, nameof(source))));

    /// <inheritdoc/>
    public ReadOnlySpan<int> Incoming(int target)
    {
        var incoming = _incoming.All;
        return incoming[_runs.Of(Checked(target, Targets.Count, nameof(target)))];
    }

    /// <inheritdoc/>
    public int SourceOf(int synapse) => _numbers.SourceOf(Checked(synapse, SynapseCount, nameof(synapse)));

    /// <inheritdoc/>
    public int TargetOf(int synapse) => _numbers.TargetOf(Checked(synapse, SynapseCount, nameof(synapse)));

    /// <inheritdoc/>
    public double WeightOf(int synapse) => _weights[Checked(synapse, SynapseCount, nameof(synapse))];

    /// <inheritdoc/>
    public bool IsAutapse(int source, int target) =>
        _projection.IsAutapse(Checked(source, Sources.Count, nameof(source)), Checked(target, Targets.Count, nameof(target)));

    /// <inheritdoc/>
    public bool AreInOnePopulation(int source, int target)
    {
        var (sources, targets) = (_projection.Sources, _projection.Targets);
        var (of, onto) = (Checked(source, Sources.Count, nameof(source)), Checked(target, Targets.Count, nameof(target)));
        return sources.Populations[sources.Locate(of).Population] == targets.Populations[targets.Locate(onto).Population];
    }

    /// <inheritdoc/>
    public bool MayJoin(int source, int target) =>
        (Autapses || !IsAutapse(source, target)) && (Multapses || !((IConnectivityView)this).AreJoined(source, target))
        && !_projection.Sources.IsLesioned(source) && !_projection.Targets.IsLesioned(target);

    /// <inheritdoc/>
    public double DelayOf(int synapse) => StepsOf(synapse) * Step;

    /// <inheritdoc/>
    public double AgeOf(int synapse)
    {
        var (store, place) = Locate(synapse);
        return Time - (_projection.Births.StepOf(store.BirthAt(place)) * Step);
    }

    /// <inheritdoc/>
    public unsafe double StateOf(int synapse, SynapseState state)
    {
        var (store, place) = Locate(synapse);
        return store.State(Checked(state.Index, store.Layout.States.Count, nameof(state)))[place];
    }

    /// <summary>The number of a synapse, found by its place.</summary>
    internal int NumberOf(SynapsePlace place)
    {
        var stores = _projection.Stores;
        var synapse = _numbers.StartOf(place.Source);
        for (var left = place.Position; left > 0 || stores.NumberOf(_numbers.TargetOf(synapse)) != place.Store; synapse++)
        {
            left -= stores.NumberOf(_numbers.TargetOf(synapse)) == place.Store ? 1 : 0;
        }

        return synapse;
    }

    /// <summary>The place of a synapse.</summary>
    internal SynapsePlace PlaceOf(int synapse) => _places.Find(SourceOf(synapse), synapse);

    /// <summary>The store of a synapse, and its place there.</summary>
    internal (SynapseStore Store, int Place) Locate(int synapse)
    {
        var (number, source, position) = PlaceOf(synapse);
        var store = _projection.Stores[number];
        return (store, store.PlaceAt(source, position));
    }

    /// <summary>Creates the reader of a number of all synapses, with current values in the order of their last numbers.</summary>
    internal NumberReader ReaderOf(StoredNumber number) => new(_projection, _numbers, number);

    /// <summary>The delay of a synapse, in steps.</summary>
    internal ushort StepsOf(int synapse)
    {
        var (store, place) = Locate(synapse);
        return store.DelayAt(place);
    }

    /// <summary>Reads the projection: its elements, and its synapses if they changed in another way than by <see cref="Follow"/>.</summary>
    internal void Read(double time)
    {
        Time = time;
        _pre?.Read();
        _post?.Read();
        _weights.Forget();
        if (!IsUpToDate())
        {
            _numbers.Read(_rows);
            Renumbered();
        }
    }

    /// <summary>Updates the view for an edit that has been applied.</summary>
    /// <param name="deleted">The numbers of the deleted synapses, ascending.</param>
    /// <param name="born">The created synapses, in the order of their births.</param>
    internal void Follow(ReadOnlySpan<int> deleted, ReadOnlySpan<NewSynapse> born)
    {
        if (deleted.Length + born.Length > 0)
        {
            _numbers.Follow(deleted, born);
            Renumbered();
        }
    }

    /// <summary>True if the stores have not changed since they were read.</summary>
    private bool IsUpToDate()
    {
        for (var i = 0; i < _read.Length; i++)
        {
            if (_read[i].Store != _projection.Stores[i] || _read[i].Version != _projection.Stores[i].Version)
            {
                return false;
            }
        }

        return true;
    }

    private void Renumbered()
    {
        for (var i = 0; i < _read.Length; i++)
        {
            _read[i] = (_projection.Stores[i], _projection.Stores[i].Version);
        }

        _places.Forget();
        _incoming.Forget();
        _weights.Forget();
        if (_all.Length < _numbers.Count)
        {
            _all = [.. Enumerable.Range(0, Room.After(_all.Length, _numbers.Count))];
        }
    }

    /// <summary>Sorts the synapses by target, in the order of their numbers.</summary>
    private void DealIncoming(Span<int> incoming)
    {
        var targets = _numbers.Targets;
        _runs.Clear();
        _runs.Count(targets);
        _runs.Lay();
        for (var synapse = 0; synapse < targets.Length; synapse++)
        {
            incoming[_runs.Next(targets[synapse])] = synapse;
        }
    }

    private static NeuronPool Pool(NeuronSet neurons, ElementSide? elements)
    {
        var placed = neurons.Populations.All(p => p.Positions.Length > 0);
        return new NeuronPool(
            neurons.Count,
            elements?.Grown ?? default,
            elements?.Connected ?? default,
            placed ? neurons.Populations.SelectMany(p => p.Positions).ToArray() : default)
        {
            Period = neurons.Period,
        };
    }

    /// <summary>Checks a number that a strategy gives. Other failures in its calls are not the strategy's mistake.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large.</exception>
    private static int Checked(int number, int count, string name) => (uint)number < (uint)count ? number : throw OutOfRange(number, count, name);

    private static ArgumentOutOfRangeException OutOfRange(int number, int count, string name) =>
        new(name, number, FormattableString.Invariant($"there is no {name} {number}: there are {count}, numbered from 0"));
}
