using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>The set-points of growth curves: calcium concentrations below which elements grow and above which they are lost, or the opposite.</summary>
/// <remarks>Found from the curve itself, so independent of the names of its parameters in a plugin.</remarks>
internal static class SetPoints
{
    private const double Least = 1e-6;
    private const double Greatest = 1e3;
    private const int Samples = 2000;

    /// <summary>The set-points of some populations, each once.</summary>
    internal static IReadOnlyList<Level> Of(ReportedRun run, IEnumerable<string> populations) =>
    [
        .. from name in populations
           let population = run.Plan?.Populations.FirstOrDefault(p => p.Name == name)
           where population is not null
           from value in Of(population, run.Plan!.Step)
           select new Level(value, run.ColourOf(name)),
    ];

    /// <summary>The set-points of a population's growth curves, ascending.</summary>
    internal static IEnumerable<double> Of(PopulationPlan population, double step) => population.Elements
        .Select(e => EvaluatedCurve.Of(e, step)).OfType<EvaluatedCurve>()
        .SelectMany(Of).Select(v => Math.Round(v, 9)).Distinct().Order();

    /// <summary>The set-points of a curve, ascending.</summary>
    internal static IEnumerable<double> Of(EvaluatedCurve curve)
    {
        var (calcium, rate) = (Least, curve.Rate(Least));
        for (var i = 1; i <= Samples; i++)
        {
            var next = Least * Math.Pow(Greatest / Least, (double)i / Samples);
            var nextRate = curve.Rate(next);
            if (rate > 0 && nextRate <= 0)
            {
                yield return Crossing(curve, calcium, next);
            }

            (calcium, rate) = (next, nextRate);
        }
    }

    /// <summary>The concentration between two others at which growth ends, by bisection.</summary>
    private static double Crossing(EvaluatedCurve curve, double grows, double shrinks)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (grows + shrinks) / 2;
            (grows, shrinks) = curve.Rate(middle) > 0 ? (middle, shrinks) : (grows, middle);
        }

        return (grows + shrinks) / 2;
    }
}
