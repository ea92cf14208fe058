using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of the numbers of synapses of neurons on either side.</summary>
internal static class DegreeFigures
{
    private const int LeastNeurons = 20;

    /// <summary>The distributions of in- and out-degrees; none for a side with few neurons, or if all neurons have the same degree.</summary>
    internal static IEnumerable<Figure> Of(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings) =>
    [
        .. Draw(run, projection, wirings, "In", [.. wirings.Select(w => w.InDegrees(projection))]),
        .. Draw(run, projection, wirings, "Out", [.. wirings.Select(w => w.OutDegrees(projection))]),
    ];

    private static IEnumerable<Figure> Draw(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, string side, int[][] all)
    {
        if (all[0].Length < LeastNeurons || all.SelectMany(d => d).Distinct().Count() == 1)
        {
            yield break;
        }

        var edges = HistogramEdges.Around(all.Min(d => d.Min()), all.Max(d => d.Max()), whole: true);
        var histograms = all.Select(
            (d, i) =>
                Histogram.Of(
                    $"at {run.Time.Words(wirings[i].Time)}",
                    run.ColourOf(projection.Name),
                    d.Select(v => (double)v),
                    edges) with { Before = i + 1 < all.Length });
        var chart = new HistogramChart($"{side}-degree", "Neurons", edges, [.. histograms]) { Whole = true };
        var whose = side == "In" ? "targets" : "sources";
        yield return new(
            run.Name(side, "degree", projection.Name),
            $"{side}-degree of {projection.Name}",
            chart,
            $"Synapses of each of the {Numbers.Count(all[^1].Length)} {whose}: {Numbers.Measured(all[^1].Average(), 3)} on average at "
                + $"{run.Time.Words(wirings[^1].Time)}.");
    }
}
