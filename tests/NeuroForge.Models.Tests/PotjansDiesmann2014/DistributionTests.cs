using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Models.Tests.FigureData;
using NeuroForge.Models.Tests.Statistics;
using static NeuroForge.Models.Tests.PotjansDiesmann2014.PublishedNumbers;

namespace NeuroForge.Models.Tests.PotjansDiesmann2014;

/// <summary>Rates, irregularity and correlations of a tenth of the microcircuit over seeds; the page of the model has them.</summary>
public sealed class DistributionTests
{
    private const int Seeds = 4;
    private const double WarmUp = 500;
    private const double End = 5_500;

    [LongFact]
    public void Of_a_tenth_over_seeds()
    {
        var runs = Enumerable.Range(1, Seeds).Select(seed => Run((ulong)seed)).ToArray();
        PageTable.Check(
            "models/potjans-diesmann-2014.md",
            "distributions",
            [
                "| scale .1, `poisson`, four seeds | " + string.Join(" | ", Names) + " |",
                "|---|" + string.Concat(Enumerable.Repeat("---|", Names.Length)),
                Row("rate in Hz, mean ± sd over seeds", runs, activity => activity.Rates.Average(), 2),
                Row("rates of neurons, lower quartile", runs, activity => CircuitActivity.Quantile(activity.Rates, 0.25), 2),
                Row("upper quartile", runs, activity => CircuitActivity.Quantile(activity.Rates, 0.75), 2),
                Row("CV of intervals, mean over neurons", runs, activity => activity.Cvs.Average(), 2),
                Row("correlation in 2 ms, mean over pairs", runs, activity => activity.Correlation, 4),
            ]);
        FigureTable.Check(
            "potjans-diesmann-2014",
            "percent," + string.Join(',', Names),
            Enumerable.Range(0, 21).Select(i => FigureTable.Row([5 * i, .. Names.Select((_, p) => CircuitActivity.Quantile(Together(runs, p), 0.05 * i))])));
    }

    private static double[] Together(CircuitActivity[][] runs, int population) => [.. runs.SelectMany(run => run[population].Rates).Order()];

    private static string Row(string name, CircuitActivity[][] runs, Func<CircuitActivity, double> measure, int digits) =>
        $"| {name} | " + string.Join(" | ", Names.Select((_, p) => Sample.Of([.. runs.Select(run => measure(run[p]))]).ToText(digits))) + " |";

    private static CircuitActivity[] Run(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var model = FigureTable.Read("potjans-diesmann-2014", seed, ("scale", "0.1"), ("input", "poisson"), ("duration", "5500 ms"));
            using (var simulation = new Simulation(model, new() { OutputDirectory = folder, Threads = 2 }))
            {
                simulation.Run();
            }

            var trains = File.ReadLines(Path.Combine(folder, "spikes.csv")).Skip(1).Select(row => row.Split(','))
                .GroupBy(row => (Population: row[1], Neuron: int.Parse(row[2], CultureInfo.InvariantCulture)), row => ButzVanOoyen2013.Csv.Number(row[0]))
                .OrderBy(train => train.Key.Neuron)
                .ToLookup(train => train.Key.Population, train => train.Where(time => time > WarmUp).ToArray(), StringComparer.Ordinal);
            return [.. Names.Select((name, p) => CircuitActivity.Of([.. trains[name].Where(t => t.Length > 0)], (int)Math.Round(Sizes[p] * 0.1), WarmUp, End))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
