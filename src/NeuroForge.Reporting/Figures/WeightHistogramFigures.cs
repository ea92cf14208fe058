using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;
using NeuroForge.Reporting.Methods;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of the distribution of weights of each projection, at the first sample and at the last, from recorded counts.</summary>
internal static class WeightHistogramFigures
{
    /// <summary>A figure for each projection.</summary>
    /// <param name="run">The run.</param>
    /// <param name="recording">The recording, whose bins are in the description.</param>
    /// <param name="samples">Its samples, one or more.</param>
    /// <exception cref="UnreadableRunException">The description cannot be read, or has other bins.</exception>
    internal static IEnumerable<Figure> Of(ReportedRun run, RunRecording recording, SeriesSample[] samples)
    {
        if (run.Plan is not { } plan || plan.Recorders.FirstOrDefault(r => r.Name == recording.Name) is not { Histogram: { } bins } recorder)
        {
            throw new UnreadableRunException(run.Folder.Directory, "the bins are in the description, which cannot be read");
        }

        if (recording.Groups.Count != recorder.Of.Count * bins.Columns)
        {
            throw new UnreadableRunException(
                run.Folder.Directory,
                $"the description has {Numbers.Count(recorder.Of.Count * bins.Columns)} numbers for each sample, the run "
                    + $"{Numbers.Count(recording.Groups.Count)}");
        }

        return recorder.Of.Select((name, i) => Draw(run, recording, plan.Projections.First(p => p.Name == name), new(bins, i * bins.Columns), samples));
    }

    private static Figure Draw(ReportedRun run, RunRecording recording, ProjectionPlan projection, RecordedHistogram recorded, SeriesSample[] samples)
    {
        var (first, last) = (samples[0], samples[^1]);
        var unit = run.Plan!.WeightUnitOf(projection);
        var colour = run.ColourOf(projection.Name);
        var after = new Histogram($"at {run.Time.Words(last.Time)}", colour, recorded.Counts(last.Values));
        var before = new Histogram($"at {run.Time.Words(first.Time)}", colour, recorded.Counts(first.Values)) { Before = true };
        var chart = new HistogramChart(
            RecordedQuantities.WithUnit(recording.Title(), Values.Of(unit)),
            "Synapses",
            recorded.Edges,
            samples.Length == 1 ? [after] : [before, after]);
        var title = $"{recording.Title()} of the synapses of {projection.Name} at {run.Time.Words(last.Time)}";
        return new(run.Name(recording.Name, projection.Name, "distribution"), title, chart, Caption(recorded, last.Values));
    }

    private static string Caption(RecordedHistogram recorded, double[] counts)
    {
        var (below, above) = recorded.Outside(counts);
        var all = below + above + recorded.Counts(counts).Sum();
        return below + above == 0 ? $"All {Numbers.Count(all)} synapses."
            : $"{Numbers.Count(all)} synapses, of which {Numbers.Count(below)} are below the bins and {Numbers.Count(above)} above them.";
    }
}
