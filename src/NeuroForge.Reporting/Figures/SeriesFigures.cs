using NeuroForge.Analysis.Recordings;
using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of all series over time, except histograms; calcium with the set-points of the neurons' growth curves.</summary>
internal sealed class SeriesFigures : IRecordingFigures
{
    private const int MostEvents = 150;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Series;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        SeriesSample[] samples = [.. run.Folder.ReadSeries(recording)];
        return samples.Length == 0 ? []
            : recording.IsHistogram() ? WeightHistogramFigures.Of(run, recording, samples)
            : recording.CountsEvents() ? [DrawEvents(run, recording, samples)]
            : [DrawValues(run, recording, samples)];
    }

    private static Figure DrawValues(ReportedRun run, RunRecording recording, SeriesSample[] samples)
    {
        var times = run.Time.Of(samples.Select(s => s.Time));
        Line[] lines = [.. recording.Groups.Select((g, i) => new Line(g.Name, run.ColourOf(g.Name), times, [.. samples.Select(s => s.Values[i])]))];
        var points = recording.HasSetPoint() && IsOfOneNeuron(run, recording) ? SetPoints.Of(run, recording.Groups.Select(g => g.Name)) : [];
        var title = recording.AxisTitle();
        var chart = OverTime.Chart(run, Axis.For(title, lines.SelectMany(l => l.Y).Concat(points.Select(p => p.Value))), lines, points);
        Compare(run, recording, title, samples, means => (means.Means, means.Lasts));
        return new(run.Name(recording.Name), Heading(run, recording), chart, OverTime.Caption(run, Caption(run, recording, points)));
    }

    /// <summary>Draws counts as rates per second; if there are more samples than visible, counts are summed so that none is lost.</summary>
    private static Figure DrawEvents(ReportedRun run, RunRecording recording, SeriesSample[] samples)
    {
        var bins = recording.Interval is { } interval
            ? TimeBins.OfIntervals(run.End, run.End / MostEvents, interval)
            : TimeBins.Over(run.End, run.End / MostEvents);
        Line[] lines = [.. recording.Groups.Select((g, i) => EventRate.Line(run, g.Name, bins, samples.Select(s => (s.Time, s.Values[i]))))];
        var chart = OverTime.Chart(run, Axis.For("Synapses per second", lines.SelectMany(l => l.Y)), lines);
        Compare(run, recording, $"{recording.Title()} per second", samples, means => (means.Rates, []));
        var caption = OverTime.Caption(run, $"Counted in intervals of {run.Time.Words(bins.Width)}.");
        return new(run.Name(recording.Name), Heading(run, recording), chart, caption);
    }

    /// <summary>Adds the numbers of each interval of the run.</summary>
    private static void Compare(
        ReportedRun run, RunRecording recording, string quantity, SeriesSample[] samples, Func<IntervalMeans, (double[] Means, double[] Lasts)> read)
    {
        for (var group = 0; group < recording.Groups.Count && run.Intervals.Count > 0; group++)
        {
            var means = new IntervalMeans(run.Intervals);
            Array.ForEach(samples, sample => means.Add(sample.Time, sample.Values[group]));
            var (mean, last) = read(means);
            run.Compared.Add(new(recording.Name, recording.Groups[group].Name, quantity, mean) { Lasts = last });
        }
    }

    private static string Heading(ReportedRun run, RunRecording recording)
    {
        var words = recording.Title();
        return WordsFor(ReductionOf(run, recording)) is { } reduction
            ? $"{words}, {reduction} of each {(recording.OfProjections ? "projection" : "population")}"
            : $"{words} over time";
    }

    /// <summary>True if the numbers are comparable with those of single neurons, as means are and sums are not.</summary>
    private static bool IsOfOneNeuron(ReportedRun run, RunRecording recording) => ReductionOf(run, recording) is not (Reduction.Sum or Reduction.Std);

    private static string? WordsFor(Reduction? reduction) => reduction switch
    {
        Reduction.Mean => "mean",
        Reduction.Sum => "sum",
        Reduction.Min => "least",
        Reduction.Max => "greatest",
        Reduction.Std => "standard deviation",
        _ => null,
    };

    private static Reduction? ReductionOf(ReportedRun run, RunRecording recording) => run.Plan?.Recorders.FirstOrDefault(r => r.Name == recording.Name)?.Reduce;

    private static string Caption(ReportedRun run, RunRecording recording, IReadOnlyList<Level> points)
    {
        var sampled = recording.Interval is { } interval ? $"Sampled every {run.Time.Words(interval)}." : "";
        return points.Count == 0 ? sampled
            : $"{sampled} Dashed: the calcium concentration at which the neurons' synaptic elements neither grow nor shrink, "
                + $"{string.Join(" and ", points.Select(p => Numbers.Measured(p.Value)).Distinct())}.";
    }
}
