using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>The weights onto the only target of a complete projection, by source.</summary>
internal static class SourceProfiles
{
    private const int LeastSources = 10;

    /// <summary>True if a projection has one target and enough sources for a line.</summary>
    internal static bool Fit(RunProjection projection) => projection.Targets == 1 && projection.Sources >= LeastSources;

    /// <summary>Draws a complete projection.</summary>
    internal static Figure Draw(ReportedRun run, RunProjection projection, IReadOnlyList<Wiring> wirings, string weight)
    {
        Line[] lines = [.. wirings.Select((w, i) => LineOf(run, projection, w) with { Dashed = i + 1 < wirings.Count })];
        var chart = new LineChart(new Axis("Source", 0, projection.Sources - 1) { Whole = true }, Axis.For(weight, lines.SelectMany(l => l.Y)), lines);
        var caption = wirings.Count > 1 ? $"Dashed: at {run.Time.Words(wirings[0].Time)}." : "";
        return new(run.Name("weights", projection.Name, "by-source"), $"Weights of {projection.Name} by source", chart, caption);
    }

    private static Line LineOf(ReportedRun run, RunProjection projection, Wiring wiring)
    {
        var weights = new double[projection.Sources];
        foreach (var synapse in wiring.Synapses.Where(s => s.Source < weights.Length))
        {
            weights[synapse.Source] += synapse.Weight;
        }

        double[] sources = [.. Enumerable.Range(0, weights.Length).Select(i => (double)i)];
        return new($"{run.Time.Words(wiring.Time)}", run.ColourOf(projection.Name), sources, weights);
    }
}
