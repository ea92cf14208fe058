using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>
/// Figures of numbers of synapses, such as weights, delays or states: their change over time, their distribution at the first and last sample, and for weights
/// the connectivity.
/// </summary>
internal sealed class WeightFigures : IRecordingFigures
{
    private const int LeastForLine = 3;
    private const int LeastForDistribution = 10;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Synapses;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var samples = WeightSamples.Read(run, recording);
        for (var i = 0; i < samples.Length; i++)
        {
            if (samples[i] is { First: { } first, Last: { } last } && run.Projection(recording.Groups[i].Name) is { } projection)
            {
                foreach (var figure in Draw(run, recording, projection, samples[i], first, last))
                {
                    yield return figure;
                }
            }
        }
    }

    private static IEnumerable<Figure> Draw(ReportedRun run, RunRecording recording, RunProjection projection, WeightSamples samples, Wiring first, Wiring last)
    {
        var (title, words) = (recording.AxisTitle(), recording.Title());
        if (samples.Moved.Count >= LeastForLine && samples.Differ)
        {
            var line = samples.Moved.Line("", run.ColourOf(projection.Name), run.Time);
            var chart = OverTime.Chart(run, Axis.For(title, samples.Moved.Extent()), [line]);
            yield return new(
                run.Name(recording.Name, projection.Name, "over-time"),
                $"{words} of the synapses of {projection.Name} over time",
                chart,
                OverTime.Caption(run, "The line is the mean; the shaded band contains four fifths of the synapses."));
        }

        if (last.Synapses.Count >= LeastForDistribution && samples.Differ)
        {
            yield return DrawDistribution(run, recording, projection, first, last);
        }

        if (recording.IsWeight())
        {
            foreach (var figure in WiringFigures.Of(run, projection, [.. new[] { first, last }.Distinct()], title, recording.Sample))
            {
                yield return figure;
            }
        }
    }

    private static Figure DrawDistribution(ReportedRun run, RunRecording recording, RunProjection projection, Wiring first, Wiring last)
    {
        var weights = first.Synapses.Concat(last.Synapses).Select(s => s.Weight).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var edges = HistogramEdges.Around(weights.Min(), weights.Max(), whole: false);
        var colour = run.ColourOf(projection.Name);
        var after = Histogram.Of($"at {run.Time.Words(last.Time)}", colour, last.Synapses.Select(s => s.Weight), edges);
        var before = Histogram.Of($"at {run.Time.Words(first.Time)}", colour, first.Synapses.Select(s => s.Weight), edges) with { Before = true };
        var chart = new HistogramChart(recording.AxisTitle(), "Synapses", edges, first == last ? [after] : [before, after]);
        return new(run.Name(recording.Name, projection.Name, "distribution"), $"{recording.Title()} of the synapses of {projection.Name}", chart, "");
    }
}
