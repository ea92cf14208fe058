using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Permanent synapses that never change: two bytes for the target, and four or eight for the weight if weights differ. The synapses of a source are in segments
/// of equal delay, and within a segment in the order of targets, so that a segment is delivered as a whole in the step in which it is due.
/// </summary>
/// <remarks>
/// Readers see the synapses of a source in the order of targets, and those of the same pair as the connector made them, as in rows. The store is filled once:
/// rows are reserved, synapses added, and then it is closed.
/// </remarks>
internal sealed unsafe class CompactStore : SynapseStore
{
    /// <summary>Greatest number of targets, which are numbered in two bytes.</summary>
    internal const int MostTargets = ushort.MaxValue + 1;

    /// <summary>Places for which the search of a segment begins at the same segment.</summary>
    private const int Block = 32;

    private readonly RowSpan[] _rows;
    private readonly CompactListing _listing;
    private readonly SynapseColumn[] _columns;
    private AlignedMemory<ushort> _targets = new(0);
    private AlignedMemory<double>? _weights;
    private AlignedMemory<float>? _singles;
    private AlignedMemory<DelaySegment>? _segments;
    private int[] _firstSegments = [];
    private int[] _segmentOfBlock = [];
    private PairOrder _pairs = new(0);
    private ushort[]? _added; // the delays of synapses until it is closed
    private int _count;
    private int _version;

    internal CompactStore(StoreLayout layout, int sources, int targets)
        : this(layout, new RowSpan[sources], targets)
    {
    }

    private CompactStore(StoreLayout layout, RowSpan[] rows, int targets)
        : base(layout, rows.Length, targets, new SynapseRows(rows))
    {
        _rows = rows;
        _listing = new(this);
        _columns = [.. CompactColumns.Of(this)];
    }

    /// <summary>Targets by place, numbered from the shard's first neuron.</summary>
    internal ushort* Narrow => _targets.First;

    /// <summary>Weights in single precision by place; null if they are equal or in double precision.</summary>
    internal float* Singles => _singles is null ? null : _singles.First;

    /// <summary>The segments, source after source, and one more after the last; null if all synapses have the same delay.</summary>
    internal DelaySegment* Segments => _segments is null ? null : _segments.First;

    /// <inheritdoc/>
    internal override int Count => _count;

    /// <inheritdoc/>
    internal override long Bytes => ((long)_targets.Length * sizeof(ushort))
        + ((long)(_weights?.Length ?? 0) * sizeof(double))
        + ((long)(_singles?.Length ?? 0) * sizeof(float))
        + ((long)(_segments?.Length ?? 0) * sizeof(DelaySegment))
        + (((long)_firstSegments.Length + _segmentOfBlock.Length) * sizeof(int))
        + _pairs.Bytes
        + ((long)_rows.Length * sizeof(RowSpan));

    /// <inheritdoc/>
    internal override IEnumerable<SynapseColumn> Columns => _columns;

    /// <inheritdoc/>
    internal override int Version => _version;

    /// <inheritdoc/>
    internal override int* Targets => null;

    /// <inheritdoc/>
    internal override double* Weights => _weights is null ? null : _weights.First;

    /// <inheritdoc/>
    internal override ushort* Delays => null;

    /// <summary>The segments of a source.</summary>
    internal Range SegmentsOf(int source) => _firstSegments[source].._firstSegments[source + 1];

    /// <inheritdoc/>
    internal override ReadOnlySpan<int> OutOfOrder(int source) => _pairs.IsEmpty ? [] : _pairs.Of(source);

    /// <inheritdoc/>
    internal override int RunsOf(int source) => _segments is null ? 1 : _firstSegments[source + 1] - _firstSegments[source];

    /// <inheritdoc/>
    internal override SynapseRow AscendingRun(int source, int run)
    {
        if (_segments is null)
        {
            return Row(source);
        }

        var segment = Segments + _firstSegments[source] + run;
        return new(segment->First, segment[1].First - segment->First, 1);
    }

    /// <inheritdoc/>
    internal override double* State(int index) => throw new InvalidOperationException("synapses that never change have no states");

    /// <inheritdoc/>
    internal override SynapsesByTarget ByTarget() => throw new InvalidOperationException("synapses that never change are not read at spikes of targets");

    /// <inheritdoc/>
    internal override long BirthAt(int place) => 0;

    /// <inheritdoc/>
    internal override int TargetAt(int position, int place) => Narrow[place];

    /// <inheritdoc/>
    internal override double StoredWeightAt(int place) => _weights is not null ? Weights[place] : _singles is not null ? Singles[place] : Layout.Weight!.Value;

    /// <summary>Loads the begin of a run of synapses into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void LoadAhead(int first, int count)
    {
        Prefetch.Range(Narrow + first, (long)count * sizeof(ushort));
        if (_weights is not null)
        {
            Prefetch.Range(_weights.First + first, (long)count * sizeof(double));
        }
        else if (_singles is not null)
        {
            Prefetch.Range(_singles.First + first, (long)count * sizeof(float));
        }
    }

    /// <summary>Sets the weight at a place, as a snapshot saved it.</summary>
    internal void SetWeight(int place, double weight)
    {
        if (_weights is not null)
        {
            Weights[place] = weight;
        }
        else
        {
            Singles[place] = (float)weight;
        }
    }

    /// <inheritdoc/>
    internal override ushort DelayAt(int place) => Layout.Delay ?? (ushort)Segments[SegmentAt(place)].Delay;

    /// <inheritdoc/>
    internal override int PlaceAt(int source, int position) =>
        _segments is null ? Row(source).Place(position) : _listing.PlacesOf(source)[position];

    /// <inheritdoc/>
    internal override ReadOnlySpan<int> TargetsOf(int source) => _listing.TargetsOf(source);

    /// <inheritdoc/>
    internal override int CopyWeights(int firstSource, int endSource, Span<double> weights)
    {
        var count = 0;
        for (var source = firstSource; source < endSource; source++)
        {
            foreach (var place in _listing.PlacesOf(source))
            {
                weights[count++] = WeightAt(place);
            }
        }

        return count;
    }

    /// <inheritdoc/>
    internal override void Reserve(ReadOnlySpan<int> counts)
    {
        var end = 0L;
        for (var source = 0; source < counts.Length; source++)
        {
            _rows[source] = new RowSpan { First = Room.Checked(end) };
            end += counts[source];
        }

        _targets = AlignedMemory<ushort>.InLargePages(end);
        _weights = Layout.Weight is null && !Layout.Single ? AlignedMemory<double>.InLargePages(end) : null;
        _singles = Layout.Weight is null && Layout.Single ? AlignedMemory<float>.InLargePages(end) : null;
        _added = Layout.Delay is null ? new ushort[end] : null;
    }

    /// <inheritdoc/>
    internal override void Add(int source, int target, double weight, ushort delay, long birth, ReadOnlySpan<double> states)
    {
        ref var row = ref _rows[source];
        var place = row.First + row.Count++;
        Narrow[place] = (ushort)target;
        if (Layout.Weight is null)
        {
            SetWeight(place, weight);
        }

        if (_added is not null)
        {
            _added[place] = delay;
        }

        _count++;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _version++;
        var byTarget = new TargetSorting(this, _added);
        for (var source = 0; source < SourceCount; source++)
        {
            byTarget.Sort(Row(source));
        }

        if (_added is not { } delays)
        {
            return;
        }

        _pairs = new(SourceCount);
        var sorting = new DelaySorting(this, delays, _pairs);
        _firstSegments = new int[SourceCount + 1];
        for (var source = 0; source < SourceCount; source++)
        {
            sorting.Sort(Row(source));
            _pairs.End(source);
            _firstSegments[source + 1] = sorting.Segments.Count;
        }

        _pairs.Trim();
        _segments = new(sorting.Segments.Count + 1);
        sorting.Segments.CopyTo(_segments.Span);
        _segments.Span[^1] = new(_count, 0);
        _segmentOfBlock = IndexSegments();
        _added = null;
    }

    /// <inheritdoc/>
    internal override void Remove(int source, ReadOnlySpan<int> positions) => throw new InvalidOperationException("synapses that never change are not removed");

    /// <summary>The number of the segment with a place.</summary>
    private int SegmentAt(int place)
    {
        var segment = _segmentOfBlock[place / Block];
        while (Segments[segment + 1].First <= place)
        {
            segment++;
        }

        return segment;
    }

    /// <summary>The number of the segment with the first place of each block.</summary>
    private int[] IndexSegments()
    {
        var index = new int[(_count / Block) + 1];
        var segment = 0;
        for (var block = 0; block < index.Length; block++)
        {
            while (segment + 2 < _segments!.Length && Segments[segment + 1].First <= block * Block)
            {
                segment++;
            }

            index[block] = segment;
        }

        return index;
    }
}
