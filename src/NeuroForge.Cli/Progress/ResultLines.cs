using System.Globalization;
using NeuroForge.Engine.Recording;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Progress;

/// <summary>The results of a run as text.</summary>
internal static class ResultLines
{
    /// <summary>The lines.</summary>
    internal static IEnumerable<string> Of(RunResult result, string directory, string? report)
    {
        var threads = Invariant($"{result.Threads} {(result.Threads == 1 ? "thread" : "threads")}");
        var simulated = Invariant($"{result.SimulatedSeconds - result.ResumedAtSeconds:0.###} s simulated in {result.SimulateSeconds:0.00} s");
        yield return $"{result.Model}: {simulated} on {threads}{Pace(result)}{Ending(result)}";
        if (ProfileLines.Short(result.Profile) is { } phases)
        {
            yield return $"  time         {phases}";
        }

        yield return Invariant($"  spikes       {result.Spikes:N0}");
        foreach (var (projection, count) in result.Synapses)
        {
            yield return Invariant($"  synapses     {projection} {count:N0}");
        }

        foreach (var (recorder, summary) in result.Summaries.Where(s => !IsHistogram(result, s.Recorder)))
        {
            for (var column = 0; column < summary.Columns.Count; column++)
            {
                yield return Invariant($"  {recorder,-12} {summary.Columns[column]} {Values(summary, column)}");
            }
        }

        yield return $"  state hash   {result.StateHash}";
        yield return $"  results      {directory}";
        if (report is not null)
        {
            yield return $"  report       {report}";
        }

        if (result.IsResumable)
        {
            yield return $"  resume with  neuroforge resume {directory}";
        }
    }

    /// <summary>True for a histogram, which has too many columns to print as lines.</summary>
    private static bool IsHistogram(RunResult result, string recorder) => result.Plan.Recorders.Any(r => r.Name == recorder && r.Histogram is not null);

    private static string Values(SeriesSummary summary, int column) =>
        summary.Samples == 0 ? "no sample" : Invariant($"{summary.Last(column):G5} at the end, {summary.Mean(column):G5} on average");

    private static string Pace(RunResult result) =>
        double.IsFinite(result.RealTimeFactor) ? Invariant($", {result.RealTimeFactor:0.0000} s per simulated s") : "";

    private static string Ending(RunResult result) => result.Outcome switch
    {
        RunOutcome.Completed => "",
        RunOutcome.Paused => Invariant($", then paused at {result.SimulatedSeconds:0.###} s"),
        _ => Invariant($", then cancelled at {result.SimulatedSeconds:0.###} s"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
