using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of samples of every neuron: over time, and the distribution over neurons at the first and the last sample.</summary>
internal sealed class NeuronFigures : IRecordingFigures
{
    private const int FewNeurons = 5;
    private const int LeastForDistribution = 20;

    /// <inheritdoc/>
    public RecordedKind Kind => RecordedKind.Neurons;

    /// <inheritdoc/>
    public IEnumerable<Figure> Of(ReportedRun run, RunRecording recording)
    {
        var neurons = recording.Groups.Sum(g => g.Size);
        var samples = recording.Interval is { } interval ? run.End / interval : 1;
        var courses = recording.Groups.Select(_ => new SampledCourse(samples)).ToArray();
        var traces = neurons <= FewNeurons ? Enumerable.Range(0, neurons).Select(_ => new Trace(samples)).ToArray() : [];
        var (first, last) = (default(NeuronSample?), default(NeuronSample));
        var means = recording.Groups.Select(_ => new IntervalMeans(run.Intervals)).ToArray();
        foreach (var sample in run.Folder.ReadNeurons(recording))
        {
            (first, last) = (first ?? sample, sample);
            Add(recording, sample, courses, traces);
            Compare(recording, sample, run.Intervals.Count > 0 ? means : []);
        }

        if (first is null)
        {
            return [];
        }

        run.Compared.AddRange(run.Intervals.Count == 0 ? [] : recording.Groups.Zip(
            means, (group, of) => new IntervalRow(recording.Name, group.Name, recording.AxisTitle(), of.Means) { Lasts = of.Lasts }));
        Figure[] time = [traces.Length > 0 ? DrawNeurons(run, recording, traces) : DrawGroups(run, recording, courses)];
        NeuronSample[] ends = first.Value.Time == last.Time ? [last] : [first.Value, last];
        return neurons < LeastForDistribution ? time : [.. time, DrawDistribution(run, recording, ends)];
    }

    private static void Add(RunRecording recording, in NeuronSample sample, SampledCourse[] courses, Trace[] traces)
    {
        for (var neuron = 0; neuron < traces.Length; neuron++)
        {
            traces[neuron].Add(sample.Time, sample.Values[neuron]);
        }

        if (traces.Length == 0)
        {
            foreach (var ((group, first), course) in Parts(recording).Zip(courses))
            {
                course.Add(sample.Time, sample.Values.AsSpan(first, group.Size).ToArray());
            }
        }
    }

    /// <summary>Adds the mean over the neurons of each group to the interval of a sample.</summary>
    private static void Compare(RunRecording recording, in NeuronSample sample, IntervalMeans[] means)
    {
        foreach (var ((group, first), mean) in Parts(recording).Zip(means))
        {
            mean.Add(sample.Time, sample.Values.AsSpan(first, group.Size).ToArray().Average());
        }
    }

    private static Figure DrawNeurons(ReportedRun run, RunRecording recording, Trace[] traces)
    {
        var neurons = recording.Groups.SelectMany(g => Enumerable.Range(0, g.Size).Select(n => g.Size == 1 ? g.Name : $"{g.Name} {n}"));
        Line[] lines = [.. neurons.Select((name, i) => traces[i].Line(name, i, run.Time))];
        var chart = OverTime.Chart(run, Axis.For(recording.AxisTitle(), lines.SelectMany(l => l.Y)), lines);
        var caption = Array.Exists(traces, t => t.IsReduced) ? "Where samples are closer together than can be seen, the least and the greatest are shown." : "";
        return new(run.Name(recording.Name), $"{recording.Title()} of each neuron", chart, OverTime.Caption(run, caption));
    }

    private static Figure DrawGroups(ReportedRun run, RunRecording recording, SampledCourse[] courses)
    {
        Line[] lines = [.. recording.Groups.Select((g, i) => courses[i].Line(g.Name, run.ColourOf(g.Name), run.Time, run.End))];
        var extent = lines.SelectMany(l => l.Y.Concat(l.Band!.Value.Low).Concat(l.Band.Value.High));
        var chart = OverTime.Chart(run, Axis.For(recording.AxisTitle(), extent), lines);
        var deviation = SampledCourse.Deviation(run.End);
        var caption = !Array.Exists(courses, c => c.IsSmoothed) ? "Lines are means over neurons; four fifths of the neurons are within the shaded band."
            : $"Lines are means over neurons and, by a Gaussian kernel with a standard deviation of {run.Time.Words(deviation)}, over time: there are more "
                + "samples than can be seen. At every sample within two standard deviations, four fifths of the neurons are within the shaded band.";
        return new(run.Name(recording.Name), $"{recording.Title()} over time", chart, OverTime.Caption(run, caption));
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
