using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Rates of events over time.</summary>
internal static class EventRate
{
    /// <summary>Counts as a stepped line of events per second.</summary>
    /// <param name="run">The run.</param>
    /// <param name="group">The owner of the events.</param>
    /// <param name="bins">The bins in which they are counted.</param>
    /// <param name="counts">The number of events in each interval, at its end.</param>
    internal static Line Line(ReportedRun run, string group, TimeBins bins, IEnumerable<(double Time, double Count)> counts)
    {
        var sums = new double[bins.Count];
        foreach (var (time, count) in counts)
        {
            sums[bins.Of(time, past: true)] += count;
        }

        return Steps(run, group, bins, sums);
    }

    /// <summary>Counts of each bin as a stepped line of events per second.</summary>
    internal static Line Steps(ReportedRun run, string group, TimeBins bins, double[] counts)
    {
        var edges = bins.Edges;
        edges[^1] = Math.Min(edges[^1], run.End);
        double[] rates = [.. counts.Select((count, i) => count / Math.Max(edges[i + 1] - edges[i], 1e-9) * 1000)];
        return new(group, run.ColourOf(group), run.Time.Of(edges), [.. rates, rates[^1]]) { Stepped = true, Filled = true };
    }
}
