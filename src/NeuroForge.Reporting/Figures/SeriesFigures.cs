using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Every series over time, but for histograms; calcium with the set-points of the neurons' growth curves.</summary>
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
            : recording.Quantity == QuantityWords.WeightHistogram ? WeightHistogramFigures.Of(run, recording, samples)
            : QuantityWords.CountsEvents(recording.Quantity) ? [DrawEvents(run, recording, samples)]
            : [DrawValues(run, recording, samples)];
    }

    private static Figure DrawValues(ReportedRun run, RunRecording recording, SeriesSample[] samples)
    {
        var times = run.Time.Of(samples.Select(s => s.Time));
        Line[] lines = [.. recording.Groups.Select((g, i) => new Line(g.Name, run.ColourOf(g.Name), times, [.. samples.Select(s => s.Values[i])]))];
        var points = recording.Quantity == "calcium" ? SetPoints.Of(run, recording.Groups.Select(g => g.Name)) : [];
        var title = QuantityWords.Title(recording);
        var chart = new LineChart(
            run.Time.Axis("Time", run.End),
            Axis.For(title, lines.SelectMany(l => l.Y).Concat(points.Select(p => p.Value))),
            lines)
        {
            Levels = points,
            MarksAre = points.Count > 0 ? "set-point" : "",
        };
        return new(run.Name(recording.Name), Heading(run, recording), chart, Caption(run, recording, points));
    }

    /// <summary>Counts are added up where there are more than can be seen, so that what is drawn is a rate per second and none is lost.</summary>
    private static Figure DrawEvents(ReportedRun run, RunRecording recording, SeriesSample[] samples)
    {
        var bins = TimeBins.Over(run.End, Math.Max(recording.Interval ?? 0, run.End / MostEvents));
        Line[] lines = [.. recording.Groups.Select((g, i) => EventRate.Line(run, g.Name, bins, samples.Select(s => (s.Time, s.Values[i]))))];
        var chart = new LineChart(run.Time.Axis("Time", run.End), Axis.For("Synapses per second", lines.SelectMany(l => l.Y)), lines);
        return new(run.Name(recording.Name), Heading(run, recording), chart, $"Counted over {run.Time.Words(bins.Width)} each.");
    }

    private static string Heading(ReportedRun run, RunRecording recording)
    {
        var words = QuantityWords.Words(recording.Quantity);
        return Reduction(run, recording) is { } reduction ? $"{words}, {reduction} of each population" : $"{words} over time";
    }

    private static string? Reduction(ReportedRun run, RunRecording recording) =>
        run.Plan?.Recorders.FirstOrDefault(r => r.Name == recording.Name)?.Reduce switch
        {
            NeuroForge.Engine.Plan.Reduction.Mean => "mean",
            NeuroForge.Engine.Plan.Reduction.Sum => "sum",
            NeuroForge.Engine.Plan.Reduction.Min => "least",
            NeuroForge.Engine.Plan.Reduction.Max => "greatest",
            _ => null,
        };

    private static string Caption(ReportedRun run, RunRecording recording, IReadOnlyList<Level> points)
    {
        var sampled = recording.Interval is { } interval ? $"Sampled every {run.Time.Words(interval)}." : "";
        return points.Count == 0 ? sampled
            : $"{sampled} Dashed: the calcium concentration at which the neurons' synaptic elements neither grow nor shrink, "
                + $"{string.Join(" and ", points.Select(p => Numbers.Measured(p.Value)).Distinct())}.";
    }
}
