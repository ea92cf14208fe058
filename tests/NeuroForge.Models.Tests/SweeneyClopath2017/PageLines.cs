using System.Globalization;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>The tables of the plugin's page.</summary>
/// <param name="runs">The runs.</param>
internal sealed class PageLines(Runs runs)
{
    private static readonly (Experiment Experiment, string Name)[] Names =
    [
        (Experiment.Published, "diffusive as published"), (Experiment.Once, "diffusive, applied once"), (Experiment.Standard, "standard"),
    ];

    /// <summary>Selective outputs and boundaries between preferred inputs.</summary>
    public IEnumerable<string> Table() =>
    [
        "| | | outputs with exactly one weight above 0.99 | boundaries between preferred inputs around the ring |",
        "|---|---|---|---|",
        .. Names.SelectMany(named => (string[])
        [
            Row(
                $"{named.Name} | original, {PublishedCode.Seeds(named.Experiment)} seeds",
                PublishedCode.Selective(named.Experiment),
                PublishedCode.Boundaries(named.Experiment)),
            Row(
                $"| here, {Experiment.Seeds} seeds",
                Of(named.Experiment, run => run.Outputs.Selective),
                Of(named.Experiment, run => run.Outputs.Boundaries)),
        ]),
    ];

    /// <summary>Mean correlations of weights by distance.</summary>
    public IEnumerable<string> Correlations()
    {
        var bins = PublishedCode.Correlations();
        return
        [
            $"| distance | {string.Join(" | ", bins.Select(bin => string.Create(CultureInfo.InvariantCulture, $"{bin.From} to {bin.To}")))} |",
            $"|---{string.Concat(Enumerable.Repeat("|---", bins.Count))}|",
            Row("original, diffusive as published", bins.Select(bin => bin.Correlation)),
            Row("here", bins.Select(bin => Of(Experiment.Published, run => run.Outputs.Correlation(bin.From, bin.To)).Mean)),
            Row("here, standard", bins.Select(bin => Of(Experiment.Standard, run => run.Outputs.Correlation(bin.From, bin.To)).Mean)),
        ];
    }

    private static string Row(string name, Sample selective, Sample boundaries) => $"| {name} | {selective.ToText(1)} | {boundaries.ToText(1)} |";

    private static string Row(string name, IEnumerable<double> values) =>
        $"| {name} | {string.Join(" | ", values.Select(value => value.ToString("F2", CultureInfo.InvariantCulture)))} |";

    private Sample Of(Experiment experiment, Func<Run, double> quantity) => Sample.Of([.. runs.Of(experiment).Select(quantity)]);
}
