using System.Globalization;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>How the weights of the plastic synapses are distributed after five seconds: which share lies below some values.</summary>
internal static class Shares
{
    private static readonly double[] BoundsEE = [0.04, 0.08, 0.12, 0.16, 0.2, 0.3, 0.4, 0.5];
    private static readonly double[] BoundsIE = [0.84, 0.88, 0.92, 0.96, 1, 1.02];

    /// <summary>What the shares are of.</summary>
    public static readonly IReadOnlyList<string> Names = [.. BoundsEE.Select(bound => Name("EE", bound)), .. BoundsIE.Select(bound => Name("IE", bound))];

    /// <summary>The shares in a histogram of Brian2's, whose bins end at all the bounds.</summary>
    public static double[] OfBrian(string file)
    {
        var bins = Csv.Rows(file).ToArray();
        return [.. BoundsEE.Select(bound => Share(bound, 2)), .. BoundsIE.Select(bound => Share(bound, 3))];

        // Bounds of bins are written with two decimals.
        double Share(double bound, int column) => bins.Where(bin => bin[1] <= bound + 1e-9).Sum(bin => bin[column]) / bins.Sum(bin => bin[column]);
    }

    /// <summary>The shares in what a run recorded, fields of time, projection, source, target and weight.</summary>
    public static double[] Of(IEnumerable<string[]> synapses)
    {
        var weights = synapses.ToLookup(fields => fields[1], fields => Csv.Number(fields[4]));
        return [.. BoundsEE.Select(bound => Share("EE", bound)), .. BoundsIE.Select(bound => Share("IE", bound))];

        double Share(string projection, double bound) => weights[projection].Count(weight => weight < bound) / (double)weights[projection].Count();
    }

    private static string Name(string projection, double bound) => string.Create(CultureInfo.InvariantCulture, $"share of {projection} below {bound} nS");
}
