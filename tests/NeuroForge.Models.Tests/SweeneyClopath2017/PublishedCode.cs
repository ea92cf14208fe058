using System.Globalization;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>What the published code gives.</summary>
internal static class PublishedCode
{
    /// <summary>The outputs at the end, seeds 1 to 3.</summary>
    public static IReadOnlyList<Outputs> Outputs(Experiment experiment) => [.. Enumerable.Range(1, 3).Select(seed =>
    {
        var rows = Rows($"W_{experiment.Reference}_seed{seed}.csv").Select(fields => Array.ConvertAll(fields, Number)).ToArray();
        return new Outputs([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1..])]);
    })];

    /// <summary>Outputs with exactly one large weight.</summary>
    public static Sample Selective(Experiment experiment) => InTable(experiment, 2);

    /// <summary>Boundaries between preferred inputs.</summary>
    public static Sample Boundaries(Experiment experiment) => InTable(experiment, 4);

    /// <summary>Over how many seeds the table is.</summary>
    public static int Seeds(Experiment experiment) => (int)Number(Row(experiment)[1]);

    /// <summary>Mean correlations by distance, diffusive as published.</summary>
    public static IReadOnlyList<(double From, double To, double Correlation)> Correlations() =>
        [.. Rows("correlation.csv").Select(fields => Array.ConvertAll(fields, Number)).Select(row => (row[0], row[1], row[2]))];

    private static Sample InTable(Experiment experiment, int column) =>
        new(Seeds(experiment), Number(Row(experiment)[column]), Number(Row(experiment)[column + 1]));

    private static string[] Row(Experiment experiment) =>
        Rows("table.csv").Single(fields => string.Equals(fields[0], experiment.Reference, StringComparison.Ordinal));

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(ModelFiles.Reference("sweeney", file)).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
