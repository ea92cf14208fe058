using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Figures.Smoothing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of spikes: a raster, rates over time, and rates over neurons.</summary>
internal sealed class SpikeFigures : IRecordingFigures
{
    private const int LeastForDistribution = 20;
    private const int MostWords = 4;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Spikes;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var moments = RunMoments.Of(run);
        var bins = new FineBins(run.Folder.Run.Step, run.End, recording.Groups.Count);
        var spikes = new SpikeCounts(recording.Groups, bins, RunMoments.Chosen(moments).Select(m => m.Time));
        foreach (var spike in run.Folder.ReadSpikes(recording))
        {
            spikes.Add(spike);
        }

        if (spikes.Total == 0)
        {
            yield break;
        }

        foreach (var window in spikes.Shown.Windows(run.End))
        {
            yield return DrawRaster(run, recording, spikes.Shown, window, moments);
        }

        yield return DrawRates(run, recording, spikes, bins);
        if (recording.Groups.Sum(g => g.Size) >= LeastForDistribution)
        {
            yield return DrawDistribution(run, recording, spikes);
        }
    }

    private static Figure DrawRaster(
        ReportedRun run, RunRecording recording, ShownSpikes shown, SpikeWindow window, IReadOnlyList<RunMoment> moments)
    {
        var (begin, end) = window.Stretch(run.End);
        var groups = recording.Groups.Select((g, i) => new RasterGroup(g.Name, run.ColourOf(g.Name), shown.Rows(window, i, run.Time, run.End)));
        RunMoment[] marked = [.. moments.Where(m => m.Time > begin && m.Time < end)];
        var chart = new RasterChart(new Axis($"Time ({run.Time.Unit})", run.Time.Of(begin), run.Time.Of(end)), [.. groups.Where(g => g.Rows.Count > 0)])
        {
            Moments = [.. marked.Select(m => run.Time.Of(m.Time))],
        };
        var isLast = double.IsPositiveInfinity(window.Moment);
        return new(
            isLast ? run.Name(recording.Name, "raster") : run.Name(recording.Name, "raster", "around", run.Time.Words(window.Moment)),
            isLast ? "Spikes" : $"Spikes around {run.Time.Words(window.Moment)}: {moments.First(m => m.Time == window.Moment).Words}",
            chart,
            RasterCaption(run, recording, shown, (begin, end), marked));
    }

    private static string RasterCaption(
        ReportedRun run, RunRecording recording, ShownSpikes shown, (double Begin, double End) stretch, RunMoment[] marked)
    {
        var all = recording.Groups.Sum(g => g.Size);
        var neurons = shown.Neurons < all ? $"{Numbers.Count(shown.Neurons)} of {Numbers.Count(all)} neurons, evenly chosen" : "All neurons";
        var time = stretch.Begin <= 0 && stretch.End >= run.End ? "the whole run" : $"{run.Time.Words(stretch.Begin)} to {run.Time.Words(stretch.End)}";
        var dashed = marked.Length == 0 ? ""
            : $" Dashed: {string.Join("; ", marked.Take(MostWords).Select(m => $"{m.Words} at {run.Time.Words(m.Time)}"))}"
                + (marked.Length > MostWords ? $" and {Numbers.Count(marked.Length - MostWords)} more." : ".");
        return $"{neurons}, {time}; a mark for each spike.{dashed}";
    }

    private static Figure DrawRates(ReportedRun run, RunRecording recording, SpikeCounts spikes, FineBins bins)
    {
        var rates = new FiringRates(bins, spikes.OfBins, [.. recording.Groups.Select(g => g.Size)], run.End);
        Line[] lines = [.. recording.Groups.Select((g, i) => rates.Line(g.Name, run.ColourOf(g.Name), spikes.OfBins[i], g.Size, run.Time))];
        var extent = lines.SelectMany(l => l.Band is { } band ? l.Y.Concat(band.High) : l.Y).Append(0);
        var chart = new LineChart(run.Time.Axis("Time", run.End), Axis.For("Firing rate (Hz)", extent), lines);
        var shade = rates.DeviationOfExtremes is not { } fine ? ""
            : $" The shade spans the least and the greatest rate within {run.Time.Words(SmoothCourse.ExtremesReach * rates.Deviation)} on either side, "
                + $"smoothed with {run.Time.Words(fine)}: rates change faster than a line can show.";
        return new(
            run.Name(recording.Name, "rates"),
            "Firing rate, mean of each population",
            chart,
            $"Spikes smoothed by a Gaussian kernel with a standard deviation of {run.Time.Words(rates.Deviation)}.{shade}");
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
