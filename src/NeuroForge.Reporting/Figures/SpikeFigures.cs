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

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Spikes;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var moments = run.Moments;
        var trains = new SpikeTrains(run, recording);
        var bins = new FineBins(run.Folder.Run.Step, run.End, recording.Groups.Count);
        var spikes = new SpikeCounts(recording.Groups, bins, RunMoments.Chosen(moments).Select(m => m.Time));
        foreach (var spike in run.Folder.ReadSpikes(recording))
        {
            spikes.Add(spike);
            trains.Add(spike);
        }

        trains.Close();

        if (spikes.Total == 0)
        {
            yield break;
        }

        foreach (var window in spikes.Shown.Windows(run.End))
        {
            yield return DrawRaster(run, recording, spikes.Shown, window, moments);
        }

        yield return DrawRates(run, recording, spikes, bins);
        var spectra = Spectra.Of(run, recording, spikes, bins);
        Compare(run, recording, trains, spectra);
        if (spectra.Figure is { } spectrum)
        {
            yield return spectrum;
        }

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
            Moments = [.. marked.Where(m => !m.IsBorder).Select(m => run.Time.Of(m.Time))],
            Spans = [.. run.Phases.Where(p => p.End > begin && p.Begin < end).Select(
                p => new Span(p.Name, run.Time.Of(Math.Max(p.Begin, begin)), run.Time.Of(Math.Min(p.End, end))))],
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
        return $"{neurons}, {time}; a mark for each spike.{OverTime.Dashed(run, marked)}";
    }

    private static Figure DrawRates(ReportedRun run, RunRecording recording, SpikeCounts spikes, FineBins bins)
    {
        var rates = new FiringRates(bins, spikes.OfBins, [.. recording.Groups.Select(g => g.Size)], run.End);
        Line[] lines = [.. recording.Groups.Select((g, i) => rates.Line(g.Name, run.ColourOf(g.Name), spikes.OfBins[i], g.Size, run.Time))];
        var extent = lines.SelectMany(l => l.Band is { } band ? l.Y.Concat(band.High) : l.Y).Append(0);
        var chart = OverTime.Chart(run, Axis.For("Firing rate (Hz)", extent), lines);
        var shade = rates.DeviationOfExtremes is not { } fine ? ""
            : $" The shade spans the least and the greatest rate within {run.Time.Words(SmoothCourse.ExtremesReach * rates.Deviation)} on either side, "
                + $"smoothed with {run.Time.Words(fine)}: rates change faster than a line can show.";
        return new(
            run.Name(recording.Name, "rates"),
            "Firing rate, mean of each population",
            chart,
            OverTime.Caption(run, $"Spikes smoothed by a Gaussian kernel with a standard deviation of {run.Time.Words(rates.Deviation)}.{shade}"));
    }

    /// <summary>Adds the measures of spike trains to the numbers of the run and of its intervals.</summary>
    private static void Compare(ReportedRun run, RunRecording recording, SpikeTrains trains, Spectra spectra)
    {
        (string Words, Func<SpikeTrainValues, double> Read)[] measures =
        [
            ("Firing rate (Hz)", m => m.Rate),
            ("CV of intervals", m => m.Variation),
            ("Fano factor", m => m.Fano),
            ("Pair correlation", m => m.Correlation),
        ];
        for (var group = 0; group < recording.Groups.Count; group++)
        {
            var name = recording.Groups[group].Name;
            run.SpikeTrains.Add(new(recording.Name, name, trains.Whole(group), spectra.PeakOf(group)));
            run.Compared.AddRange(run.Intervals.Count == 0
                ? []
                : measures.Select(m => new IntervalRow(recording.Name, name, m.Words, trains.InIntervals(group, m.Read))));
        }
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
