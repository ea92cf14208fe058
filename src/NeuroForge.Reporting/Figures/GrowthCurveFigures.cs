using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>Figures of the growth rate of synaptic elements at each calcium concentration.</summary>
internal static class GrowthCurveFigures
{
    private const int Points = 240;
    private const double BeyondSetPoint = 1.8;

    /// <summary>The curves of every population that grows elements; none if there is no such population.</summary>
    internal static IEnumerable<Figure> Of(ReportedRun run)
    {
        var populations = run.Plan?.Populations.Where(p => p.Elements.Count > 0).ToList() ?? [];
        var points = populations.SelectMany(p => SetPoints.Of(p, run.Plan!.Step).Select(v => new Level(v, run.ColourOf(p.Name)))).ToList();
        var greatest = points.Select(p => p.Value).DefaultIfEmpty(1 / BeyondSetPoint).Max() * BeyondSetPoint;
        List<Line> lines = [.. populations.SelectMany(p => Lines(run, p, greatest))];
        if (lines.Count == 0)
        {
            yield break;
        }

        var chart = new LineChart(new Axis("Calcium", 0, greatest), Axis.For("Elements per second", lines.SelectMany(l => l.Y)), lines)
        {
            Moments = points,
            MarksAre = points.Count > 0 ? "set-point" : "",
        };
        yield return new(
            run.Name("growth-curves"),
            "Growth curves",
            chart,
            "The growth rate of a neuron's synaptic elements at each calcium concentration. Elements with the same curve share a line.");
    }

    /// <summary>A line for each different curve of a population, named after the elements that have it, or after the population alone if all have it.</summary>
    private static IEnumerable<Line> Lines(ReportedRun run, PopulationPlan population, double greatest)
    {
        double[] calcium = [.. Enumerable.Range(0, Points + 1).Select(i => greatest * i / Points)];
        var curves = new List<(string Names, double[] Rates)>();
        foreach (var element in population.Elements)
        {
            if (EvaluatedCurve.Of(element, run.Plan!.Step) is { } curve)
            {
                Add(curves, element.Name, [.. calcium.Select(c => 1000 * curve.Rate(c))]);
            }
        }

        return curves.Select(
            (c, i) =>
                new Line(
                    curves.Count == 1 ? population.Name : $"{population.Name} {c.Names}", run.ColourOf(population.Name), calcium, c.Rates) { Dashed = i > 0 });
    }

    private static void Add(List<(string Names, double[] Rates)> curves, string name, double[] rates)
    {
        var same = curves.FindIndex(c => c.Rates.AsSpan().SequenceEqual(rates));
        if (same < 0)
        {
            curves.Add((name, rates));
        }
        else
        {
            curves[same] = ($"{curves[same].Names}, {name}", rates);
        }
    }
}
