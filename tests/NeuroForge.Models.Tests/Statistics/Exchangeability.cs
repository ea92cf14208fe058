using System.Numerics;

namespace NeuroForge.Models.Tests.Statistics;

/// <summary>
/// An exact permutation test of two groups of series: were they of one kind, the split that was observed would lie
/// anywhere among all splits. It takes nothing for granted about distributions, and values of one series may depend on each other.
/// </summary>
internal static class Exchangeability
{
    /// <summary>The share of splits that part the groups at least as far as the observed one does.</summary>
    /// <param name="few">One group.</param>
    /// <param name="many">The other; at most 20 series with the first.</param>
    public static double PValue(IReadOnlyList<double[]> few, IReadOnlyList<double[]> many)
    {
        double[][] all = [.. few, .. many];
        var standard = Standardize(all);
        var splits = Enumerable.Range(0, 1 << all.Length).Where(split => BitOperations.PopCount((uint)split) == few.Count).ToArray();
        var observed = Distance(standard, (1 << few.Count) - 1) * (1 - 1e-9); // equal splits may round differently
        return splits.Count(split => Distance(standard, split) >= observed) / (double)splits.Length;
    }

    /// <summary>Every place of the series in units of its deviation over all of them, less its mean; constant places say nothing.</summary>
    private static double[][] Standardize(double[][] all) =>
        [.. Enumerable.Range(0, all[0].Length)
            .Select(place => Array.ConvertAll(all, series => series[place]))
            .Select(values => (values, sample: Sample.Of(values)))
            .Where(place => place.sample.Deviation > 0)
            .Select(place => Array.ConvertAll(place.values, value => (value - place.sample.Mean) / place.sample.Deviation))];

    /// <summary>The squared sum over a group, which is as good as the squared distance of the groups' means: all values sum to 0.</summary>
    private static double Distance(double[][] places, int group) =>
        places.Sum(values =>
        {
            var sum = 0.0;
            for (var series = 0; series < values.Length; series++)
            {
                sum += ((group >> series) & 1) * values[series];
            }

            return sum * sum;
        });
}
