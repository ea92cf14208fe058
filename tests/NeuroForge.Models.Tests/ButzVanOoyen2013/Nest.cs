using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>What NEST 3.9 gives: the spread over five seeds at some moments, and the whole course of three of them.</summary>
internal static class Nest
{
    private const int SeedsOfTable = 5;

    /// <summary>The quantities at the moments that the table has for an experiment.</summary>
    public static IEnumerable<(Moment Moment, Quantity Quantity, Sample Sample)> Table(Experiment experiment) =>
        File.ReadLines(Located("five_seeds.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => string.Equals(fields[0], experiment.Interval, StringComparison.Ordinal))
            .Select(fields => Array.ConvertAll(fields[1..], Csv.Number))
            .SelectMany(row => Enum.GetValues<Quantity>().Select(quantity => Entry(row, quantity)));

    /// <summary>The courses of seeds 1 to 3.</summary>
    public static IReadOnlyList<Course> Courses(Experiment experiment) =>
        [.. Enumerable.Range(1, 3).Select(seed => Course.OfNest(Located($"interval{experiment.Interval}_seed{seed}.csv")))];

    private static (Moment Moment, Quantity Quantity, Sample Sample) Entry(double[] row, Quantity quantity)
    {
        var mean = 2 + (2 * (int)quantity);
        return (new Moment((int)row[0], (int)row[1]), quantity, new Sample(SeedsOfTable, row[mean], row[mean + 1]));
    }

    private static string Located(string name) => ModelFiles.Reference("nest", "tutorial", name);
}
