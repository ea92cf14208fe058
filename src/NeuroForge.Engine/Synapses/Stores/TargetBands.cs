using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Reads the synapses of a store by target, one band of targets after the other, so that little additional memory is needed. Those of one target are in the
/// order of sources, then of their positions.
/// </summary>
/// <remarks>
/// Runs of permanent synapses are in the order of targets, so each is read on from the end of the last band. Rows of other synapses are in the order of
/// births, and are read as one band.
/// </remarks>
internal sealed unsafe class TargetBands
{
    /// <summary>Least number of synapses in a band, so that one more pass through all rows for each band costs little.</summary>
    private const int LeastInBand = 1 << 16;

    /// <summary>Synapses in a band for each run of the store.</summary>
    private const int ForEachRunInBand = 8;

    private readonly SynapseStore _store;
    private readonly int* _targets; // in four bytes
    private readonly ushort* _narrow; // in two bytes; both are null in a matrix
    private readonly int _targetsInBand;
    private readonly int[] _next;
    private readonly int[] _nextPairs;
    private readonly TargetRuns _runs;
    private int[] _sources = [];
    private int[] _places = [];
    private int _first;
    private int _end;

    /// <summary>Begins at the first target.</summary>
    /// <param name="store">The synapses.</param>
    /// <param name="targetsAtOnce">Bands are multiples of this number of targets.</param>
    internal TargetBands(SynapseStore store, int targetsAtOnce)
    {
        _store = store;
        _targets = store.Targets;
        _narrow = store is CompactStore compact ? compact.Narrow : null;
        _next = new int[Enumerable.Range(0, store.SourceCount).Sum(store.RunsOf)];
        _nextPairs = new int[store is CompactStore ? store.SourceCount : 0];
        _targetsInBand = store.Layout.Rewired ? store.TargetCount : BandOf(store, _next.Length, targetsAtOnce);
        _runs = new TargetRuns(Math.Min(_targetsInBand, store.TargetCount));
    }

    /// <summary>The sources of the synapses onto some targets, target after target.</summary>
    /// <param name="first">The first target.</param>
    /// <param name="end">The target after the last; both in one band, none before that read last.</param>
    internal ReadOnlySpan<int> SourcesOf(int first, int end)
    {
        ReadUpTo(first);
        return _sources.AsSpan(Range(first, end));
    }

    /// <summary>The places of the same synapses.</summary>
    internal ReadOnlySpan<int> PlacesOf(int first, int end)
    {
        ReadUpTo(first);
        return _places.AsSpan(Range(first, end));
    }

    /// <summary>Number of synapses of a target, of those requested last.</summary>
    internal int CountOf(int target) => Range(target, target + 1).GetOffsetAndLength(int.MaxValue).Length;

    /// <summary>Handles the synapses of a run in the band.</summary>
    /// <param name="source">The source.</param>
    /// <param name="run">The run.</param>
    /// <param name="next">The position of the first synapse that no earlier band had.</param>
    private delegate void RunWork(int source, SynapseRow run, ref int next);

    private static int BandOf(SynapseStore store, int runs, int targetsAtOnce)
    {
        var wanted = Math.Max(LeastInBand, (double)ForEachRunInBand * runs) / Math.Max(1, store.Count) * store.TargetCount;
        return (int)Math.Min(int.MaxValue / 2, Math.Ceiling(wanted / targetsAtOnce) * targetsAtOnce);
    }

    /// <summary>The range of the synapses of some targets of the band.</summary>
    private Range Range(int first, int end) => _runs.Of(first - _first).Start.._runs.Of(end - 1 - _first).End;

    private void ReadUpTo(int target)
    {
        while (target >= _end)
        {
            ReadBand();
        }
    }

    private void ReadBand()
    {
        _first = _end;
        _end = (int)Math.Min(_store.TargetCount, (long)_first + _targetsInBand);
        _runs.Clear();
        ForEachRun(Count);
        MakeRoom(_runs.Lay());
        ForEachRun(Deal);
        OrderPairs();
    }

    /// <summary>Puts the synapses of pairs in order that are not in order in the runs.</summary>
    private void OrderPairs()
    {
        for (var source = 0; source < _nextPairs.Length; source++)
        {
            var places = _store.OutOfOrder(source);
            ref var next = ref _nextPairs[source];
            for (var (dealt, last) = (0, -1); next < places.Length && TargetAt(0, places[next]) is var target && target < _end; next++)
            {
                dealt = target == last ? dealt + 1 : FirstDealt(source, target - _first);
                _places[dealt] = places[next];
                last = target;
            }
        }
    }

    /// <summary>The place in the lists of the first synapse of a pair.</summary>
    private int FirstDealt(int source, int target)
    {
        var (first, length) = _runs.Of(target).GetOffsetAndLength(_sources.Length);
        return first + Ascending.CountUpTo<int>(_sources.AsSpan(first, length), source - 1);
    }

    private void ForEachRun(RunWork work)
    {
        var next = 0;
        for (var source = 0; source < _store.SourceCount; source++)
        {
            var runs = _store.RunsOf(source);
            if (_store.Row(source).Count == 0)
            {
                next += runs; // most rows of a large network that grows
                continue;
            }

            for (var run = 0; run < runs; run++)
            {
                work(source, _store.AscendingRun(source, run), ref _next[next++]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TargetAt(int position, int place) => _targets is not null ? _targets[place] : _narrow is not null ? _narrow[place] : position;

    private void Count(int source, SynapseRow run, ref int next)
    {
        for (var position = next; position < run.Count && TargetAt(position, run.Place(position)) is var target && target < _end; position++)
        {
            _runs.Count(target - _first);
        }
    }

    private void Deal(int source, SynapseRow run, ref int next)
    {
        for (; next < run.Count && TargetAt(next, run.Place(next)) is var target && target < _end; next++)
        {
            var dealt = _runs.Next(target - _first);
            (_sources[dealt], _places[dealt]) = (source, run.Place(next));
        }
    }

    private void MakeRoom(int count)
    {
        if (_sources.Length < count)
        {
            (_sources, _places) = (new int[count], new int[count]);
        }
    }
}
