using System.Diagnostics;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The state of a sweep, shared by all its threads: the results of members, the progress of the others, and the table.</summary>
/// <param name="table">The table.</param>
/// <param name="results">The members, all of them waiting.</param>
/// <param name="progress">Receives reports on the progress of the sweep; null for none.</param>
/// <param name="warn">Receives the reason if the table could not be written during the sweep.</param>
internal sealed class SweepState(SweepTable table, SweepMemberResult[] results, IProgress<SweepProgress>? progress, Action<string> warn)
{
    /// <summary>Least ratio of working time to the time for writing the table, which is long for a large sweep.</summary>
    private const int LeastWorkPerCost = 10;

    /// <summary>Shares are summed as whole numbers, so that the sum of all is exactly 1 in any order.</summary>
    private const long WholeShare = 1_000_000_000;

    private readonly Lock _gate = new();
    private readonly long[] _shares = new long[results.Length];
    private long _written;
    private long _cost;
    private long _done;
    private int _ended;
    private int _failed;

    /// <summary>The members that have not run, in order.</summary>
    internal IEnumerable<int> Waiting => Enumerable.Range(0, results.Length).Where(i => results[i].Outcome == SweepOutcome.Waiting);

    /// <summary>The results of all members so far.</summary>
    internal IReadOnlyList<SweepMemberResult> Results => results;

    /// <summary>Notes what an earlier sweep has left of a member.</summary>
    internal void Found(int i, SweepMemberResult result)
    {
        results[i] = result;
        _ended++;
        Take(i, 1);
    }

    /// <summary>Notes the progress of a member.</summary>
    internal void Advance(int i, double share)
    {
        lock (_gate)
        {
            Take(i, share);
            Report(null);
        }
    }

    /// <summary>Notes the end of a member.</summary>
    internal void End(int i, SweepMemberResult result)
    {
        lock (_gate)
        {
            results[i] = result;
            _ended++;
            _failed += result.Outcome == SweepOutcome.Failed ? 1 : 0;
            TakeWhole(i, result.Outcome == SweepOutcome.Cancelled ? _shares[i] : WholeShare);
            if (Stopwatch.GetTimestamp() - _written >= LeastWorkPerCost * _cost)
            {
                TryWriteTable();
            }

            Report(result);
        }
    }

    /// <summary>Writes the table.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void WriteTable()
    {
        var begun = Stopwatch.GetTimestamp();
        table.Write(results);
        _written = Stopwatch.GetTimestamp();
        _cost = _written - begun;
    }

    /// <summary>Writes the table during the sweep; a failure stops no member, since the table is written again at the end.</summary>
    private void TryWriteTable()
    {
        try
        {
            WriteTable();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            warn($"the table of results could not be written: {failure.Message}");
        }
    }

    private void Take(int i, double share) => TakeWhole(i, (long)(share * WholeShare));

    private void TakeWhole(int i, long share)
    {
        _done += share - _shares[i];
        _shares[i] = share;
    }

    private void Report(SweepMemberResult? justEnded) =>
        progress?.Report(new SweepProgress(results.Length, _ended, _failed, _done / ((double)WholeShare * results.Length), justEnded));
}
