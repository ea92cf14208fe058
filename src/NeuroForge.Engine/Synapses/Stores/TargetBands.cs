namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Reads the synapses of a store by target, one band of targets after the other, so that little additional memory is needed. Those of one target are in the
/// order of sources, then of their positions.
/// </summary>
/// <remarks>
/// Rows of permanent synapses are in the order of targets, so each row is read on from the end of the last band. Rows of other synapses are in the order of
/// births, and are read as one band.
/// </remarks>
internal sealed class TargetBands
{
    /// <summary>Least number of synapses in a band, so that one more pass through all rows for each band costs little.</summary>
    private const int LeastInBand = 1 << 16;

    private readonly SynapseStore _store;
    private readonly int _targetsInBand;
    private readonly int[] _next;
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
        _next = new int[store.SourceCount];
        _targetsInBand = store.Layout.Rewired ? store.TargetCount : BandOf(store, targetsAtOnce);
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

    private static int BandOf(SynapseStore store, int targetsAtOnce)
    {
        var wanted = (double)Math.Max(LeastInBand, store.SourceCount) / Math.Max(1, store.Count) * store.TargetCount;
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
        for (var source = 0; source < _store.SourceCount; source++)
        {
            _runs.Count(InBand(source), _first);
        }

        MakeRoom(_runs.Lay());
        for (var source = 0; source < _store.SourceCount; source++)
        {
            Deal(source);
        }
    }

    /// <summary>The targets of a row that are in the band, from the position where it was last read.</summary>
    private ReadOnlySpan<int> InBand(int source)
    {
        var targets = _store.TargetsOf(source)[_next[source]..];
        if (_end == _store.TargetCount)
        {
            return targets;
        }

        var count = 0;
        while (count < targets.Length && targets[count] < _end)
        {
            count++;
        }

        return targets[..count];
    }

    private void Deal(int source)
    {
        var row = _store.Row(source);
        var targets = InBand(source);
        foreach (var target in targets)
        {
            var dealt = _runs.Next(target - _first);
            (_sources[dealt], _places[dealt]) = (source, row.Place(_next[source]++));
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
