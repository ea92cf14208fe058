using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of spikes: a raster, rates over time, and rates over neurons.</summary>
internal sealed class SpikeFigures : IRecordingFigures
{
    private const int MostBins = 200;
    private const double LeastBin = 5;
    private const int LeastForDistribution = 20;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Spikes;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var bins = TimeBins.Over(run.End, Math.Max(LeastBin, run.End / MostBins));
        var spikes = new SpikeCounts(recording.Groups, bins);
        foreach (var spike in run.Folder.ReadSpikes(recording))
        {
            spikes.Add(spike);
        }

        if (spikes.Total == 0)
        {
            yield break;
        }

        yield return DrawRaster(run, recording, spikes);
        yield return DrawRates(run, recording, spikes, bins);
        if (recording.Groups.Sum(g => g.Size) >= LeastForDistribution)
        {
            yield return DrawDistribution(run, recording, spikes);
        }
    }

    private static Figure DrawRaster(ReportedRun run, RunRecording recording, SpikeCounts spikes)
    {
        var (begin, end) = (run.Time.Of(spikes.Shown.Begin), run.Time.Of(run.End));
        var groups = recording.Groups.Select((g, i) => new RasterGroup(g.Name, run.ColourOf(g.Name), spikes.Shown.Rows(i, run.Time)));
        var chart = new RasterChart(new Axis($"Time ({run.Time.Unit})", begin, end), [.. groups.Where(g => g.Rows.Count > 0)]);
        var (shown, all) = (recording.Groups.Select((_, i) => spikes.Shown.Rows(i, run.Time).Count).Sum(), recording.Groups.Sum(g => g.Size));
        var neurons = shown < all ? $"{Numbers.Count(shown)} of {Numbers.Count(all)} neurons, at equal distances" : "All neurons";
        var time = begin > 0 ? $", from {run.Time.Words(spikes.Shown.Begin)} on" : "";
        return new(run.Name(recording.Name, "raster"), "Spikes", chart, $"{neurons}{time}; a mark for each spike.");
    }

    private static Figure DrawRates(ReportedRun run, RunRecording recording, SpikeCounts spikes, TimeBins bins)
    {
        Line[] lines =
        [
            .. recording.Groups.Select((g, i) => EventRate.Steps(run, g.Name, bins, [.. spikes.OfBins(i).Select(c => c / g.Size)]) with { Filled = false })
        ];
        var chart = new LineChart(run.Time.Axis("Time", run.End), Axis.For("Firing rate (Hz)", lines.SelectMany(l => l.Y).Append(0)), lines);
        return new(run.Name(recording.Name, "rates"), "Firing rate, mean of each population", chart, $"Spikes counted in intervals of "
            + $"{run.Time.Words(bins.Width)}.");
    }

    private static Figure DrawDistribution(ReportedRun run, RunRecording recording, SpikeCounts spikes)
    {
        var seconds = run.End / 1000;
        var edges = HistogramEdges.Around(0, recording.Groups.SelectMany((_, i) => spikes.OfNeurons(i)).Max() / seconds, whole: false);
        var histograms = recording.Groups.Select((g, i) => Histogram.Of(g.Name, run.ColourOf(g.Name), spikes.OfNeurons(i).Select(c => c / seconds), edges));
        return new(
            run.Name(recording.Name, "distribution"),
            "Firing rate over neurons",
            new HistogramChart("Firing rate (Hz)", "Neurons", edges, [.. histograms]),
            "Each neuron's mean rate over the whole run.");
    }
}
