using NeuroForge.Analysis.Runs;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>
/// The intervals of a run that are compared: the phases of its protocol; without a protocol, before, between and after the changes by the host.
/// </summary>
internal static class RunIntervals
{
    /// <summary>The greatest number of changes by a host between which intervals are compared; a control loop makes more, at every step.</summary>
    private const int MostChanges = 8;

    /// <summary>The intervals up to the end of the run, in order; empty if there are fewer than two.</summary>
    /// <param name="run">The run.</param>
    /// <param name="end">The end of the run in ms.</param>
    /// <param name="words">Writes a time.</param>
    internal static IReadOnlyList<RunInterval> Of(RunRecord run, double end, Func<double, string> words)
    {
        var intervals = run.Phases.Count > 0
            ? run.Phases.Where(p => p.Begin < end).Select(p => new RunInterval(p.Name, p.Begin, Math.Min(p.End, end)))
            : BetweenChanges(run, end, words);
        RunInterval[] all = [.. intervals];
        return all.Length < 2 ? [] : all;
    }

    private static IEnumerable<RunInterval> BetweenChanges(RunRecord run, double end, Func<double, string> words)
    {
        double[] changes = [.. run.ChangedAt.Distinct().Where(t => t > 0 && t < end).Order()];
        if (changes.Length is 0 or > MostChanges)
        {
            yield break;
        }

        for (var i = 0; i <= changes.Length; i++)
        {
            var name = i == 0 ? $"before {words(changes[0])}"
                : i == changes.Length ? $"after {words(changes[^1])}"
                : $"from {words(changes[i - 1])} to {words(changes[i])}";
            yield return new(name, i == 0 ? 0 : changes[i - 1], i == changes.Length ? end : changes[i]);
        }
    }
}
