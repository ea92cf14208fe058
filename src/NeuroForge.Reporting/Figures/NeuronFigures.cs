using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of samples of every neuron: over time, and the distribution over neurons at the first and the last sample.</summary>
internal sealed class NeuronFigures : IRecordingFigures
{
    private const int FewNeurons = 5;
    private const int MostSamples = 400;
    private const int LeastForDistribution = 20;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Neurons;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var every = Every(run, recording);
        NeuronSample[] samples = [.. run.Folder.ReadNeurons(recording).Where((_, i) => i % every == 0 || i == 0)];
        if (samples.Length == 0)
        {
            return [];
        }

        var neurons = recording.Groups.Sum(g => g.Size);
        Figure[] time = [neurons <= FewNeurons ? DrawNeurons(run, recording, samples) : DrawGroups(run, recording, samples, every)];
        return neurons < LeastForDistribution ? time : [.. time, DrawDistribution(run, recording, samples)];
    }

    /// <summary>The interval between drawn samples: more would not be visible.</summary>
    private static int Every(ReportedRun run, RunRecording recording) =>
        recording.Interval is { } interval ? Math.Max(1, (int)Math.Ceiling(run.End / interval / MostSamples)) : 1;

    private static Figure DrawNeurons(ReportedRun run, RunRecording recording, NeuronSample[] samples)
    {
        var times = run.Time.Of(samples.Select(s => s.Time));
        var neurons = recording.Groups.SelectMany(g => Enumerable.Range(0, g.Size).Select(n => g.Size == 1 ? g.Name : $"{g.Name} {n}"));
        Line[] lines = [.. neurons.Select((name, i) => new Line(name, i, times, [.. samples.Select(s => s.Values[i])]))];
        var chart = new LineChart(run.Time.Axis("Time", run.End), Axis.For(recording.AxisTitle(), lines.SelectMany(l => l.Y)), lines);
        return new(run.Name(recording.Name), $"{recording.Title()} of each neuron", chart, "");
    }

    private static Figure DrawGroups(ReportedRun run, RunRecording recording, NeuronSample[] samples, int every)
    {
        var lines = new List<Line>();
        var extent = new List<double>();
        foreach (var (group, first) in Parts(recording))
        {
            var series = new QuantileSeries();
            foreach (var sample in samples)
            {
                series.Add(sample.Time, sample.Values.AsSpan(first, group.Size).ToArray());
            }

            lines.Add(series.Line(group.Name, run.ColourOf(group.Name), run.Time));
            extent.AddRange(series.Extent());
        }

        var chart = new LineChart(run.Time.Axis("Time", run.End), Axis.For(recording.AxisTitle(), extent), lines);
        var left = every > 1 ? $" One sample in {every} is shown." : "";
        return new(
            run.Name(recording.Name),
            $"{recording.Title()} over time",
            chart,
            $"Lines are means over neurons; the shaded bands contain four fifths of the neurons.{left}");
    }

    private static Figure DrawDistribution(ReportedRun run, RunRecording recording, NeuronSample[] samples)
    {
        var (first, last) = (samples[0], samples[^1]);
        double[] finite = [.. first.Values.Concat(last.Values).Where(double.IsFinite)];
        var whole = finite.All(v => v == Math.Floor(v));
        var edges = HistogramEdges.Around(finite.DefaultIfEmpty(0).Min(), finite.DefaultIfEmpty(0).Max(), whole);
        var histograms = Parts(recording).SelectMany(p => Histograms(run, p.Group, p.First, samples, edges));
        var chart = new HistogramChart(recording.AxisTitle(), "Neurons", edges, [.. histograms]) { Whole = whole };
        var caption = samples.Length > 1
            ? $"Dashed: at {run.Time.Words(first.Time)}; shaded: at {run.Time.Words(last.Time)}."
            : $"At {run.Time.Words(last.Time)}.";
        return new(run.Name(recording.Name, "distribution"), $"{recording.Title()} over neurons", chart, caption);
    }

    private static IEnumerable<Histogram> Histograms(ReportedRun run, RecordedGroup group, int first, NeuronSample[] samples, double[] edges)
    {
        if (samples.Length > 1)
        {
            yield return Histogram.Of(
                $"{group.Name} first", run.ColourOf(group.Name), samples[0].Values.Skip(first).Take(group.Size), edges) with { Before = true };
        }

        yield return Histogram.Of(
            samples.Length > 1 ? $"{group.Name} last" : group.Name, run.ColourOf(group.Name), samples[^1].Values.Skip(first).Take(group.Size), edges);
    }

    private static IEnumerable<(RecordedGroup Group, int First)> Parts(RunRecording recording)
    {
        var first = 0;
        foreach (var group in recording.Groups)
        {
            yield return (group, first);
            first += group.Size;
        }
    }
}
