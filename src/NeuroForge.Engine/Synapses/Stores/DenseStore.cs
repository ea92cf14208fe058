using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Permanent synapses that join every source to every target once: a matrix, so that rules that act in every step and continuous signals are computed for eight
/// synapses at a time. Its lines are along the side with more neurons, and each begins at a cache line.
/// </summary>
internal sealed unsafe class DenseStore : SynapseStore
{
    private readonly Column<double> _weights = new("weight");
    private readonly Column<double>[] _states;
    private readonly bool _alike;
    private SynapsesByTarget? _byTarget;
    private int _count;

    internal DenseStore(StoreLayout layout, int sources, int targets)
        : base(layout with { Weight = null }, sources, targets, RowsOf(sources, targets))
    {
        LinesAreSources = sources <= targets;
        Lines = Math.Min(sources, targets);
        Length = Math.Max(sources, targets);
        Stride = StrideOf(Length);
        _alike = layout.Weight is not null;
        _states = [.. layout.States.Select(name => new Column<double>(name))];
        foreach (var column in _states.Prepend(_weights))
        {
            column.Resize(Room.Checked((long)Lines * Stride));
        }
    }

    /// <summary>True if a line contains the synapses of a source; otherwise those of a target.</summary>
    internal bool LinesAreSources { get; }

    /// <summary>Number of lines.</summary>
    internal int Lines { get; }

    /// <summary>Synapses in a line.</summary>
    internal int Length { get; }

    /// <summary>The distance from one line to the next, a multiple of a group; numbers after the last synapse of a line have no meaning.</summary>
    internal int Stride { get; }

    /// <summary>The columns with state. Weights that are all equal are stored for every synapse, but are not part of the state.</summary>
    internal override IEnumerable<SynapseColumn> Columns => _alike ? _states : _states.Prepend(_weights);

    /// <inheritdoc/>
    internal override int Count => _count;

    /// <inheritdoc/>
    internal override long Bytes => _weights.Bytes + _states.Sum(state => state.Bytes) + (_byTarget?.Bytes ?? 0);

    /// <inheritdoc/>
    internal override int Version => 1;

    /// <inheritdoc/>
    internal override int* Targets => null;

    /// <summary>All weights, and the padding after the last of each line.</summary>
    internal Span<double> AllWeights => new(_weights.First, Lines * Stride);

    /// <inheritdoc/>
    internal override double* Weights => _weights.First;

    /// <inheritdoc/>
    internal override ushort* Delays => null;

    /// <summary>The lines, which may differ from the rows.</summary>
    internal override int RunCount => Lines;

    /// <inheritdoc/>
    internal override SynapseRow Run(int run) => new(run * Stride, Length, 1);

    /// <summary>Sets the numbers after the last synapse of a line to 0.</summary>
    internal void ClearPadding(int line)
    {
        for (var place = Length; place < Stride; place++)
        {
            _weights.First[(line * Stride) + place] = 0;
            for (var i = 0; i < _states.Length; i++)
            {
                _states[i].First[(line * Stride) + place] = 0;
            }
        }
    }

    /// <inheritdoc/>
    internal override double* State(int index) => _states[index].First;

    /// <inheritdoc/>
    internal override SynapsesByTarget ByTarget() => _byTarget ??= new(this);

    /// <inheritdoc/>
    internal override long BirthAt(int place) => 0;

    /// <inheritdoc/>
    internal override void Reserve(ReadOnlySpan<int> counts)
    {
    }

    /// <inheritdoc/>
    internal override void Add(int source, int target, double weight, ushort delay, long birth, ReadOnlySpan<double> states)
    {
        var place = Row(source).Place(target);
        _weights.First[place] = weight;
        for (var i = 0; i < _states.Length; i++)
        {
            _states[i].First[place] = states[i];
        }

        _count++;
    }

    /// <inheritdoc/>
    internal override void Remove(int source, ReadOnlySpan<int> positions) => throw new InvalidOperationException("a matrix of synapses is never rewired");

    private static int StrideOf(int length) => (length + Lanes.Count - 1) / Lanes.Count * Lanes.Count;

    private static SynapseRows RowsOf(int sources, int targets) =>
        sources <= targets ? new(StrideOf(targets), targets, 1) : new(1, targets, StrideOf(sources));
}
