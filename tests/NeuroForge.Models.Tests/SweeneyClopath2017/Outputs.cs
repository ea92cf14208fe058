using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>The outputs, in their order on the ring: where they are and the weights of their inputs.</summary>
/// <param name="places">Where on a ring of length 1.</param>
/// <param name="weights">The weights of each.</param>
internal sealed class Outputs(double[] places, double[][] weights)
{
    private const double Large = 0.99;

    /// <summary>Where each is.</summary>
    public IReadOnlyList<double> Places => places;

    /// <summary>The weights of each.</summary>
    public IReadOnlyList<double[]> Weights => weights;

    /// <summary>How many have exactly one weight that is as good as at its bound.</summary>
    public int Selective => weights.Count(w => w.Count(weight => weight > Large) == 1);

    /// <summary>How often the preferred input changes from one to the next around the ring.</summary>
    public int Boundaries => weights.Zip([.. weights[1..], weights[0]], (own, next) => Preferred(own) != Preferred(next) ? 1 : 0).Sum();

    /// <summary>The mean correlation of the weights of two outputs, over all pairs so far from each other; NaN where there are none.</summary>
    public double Correlation(double from, double to)
    {
        var correlations =
            from i in Enumerable.Range(0, places.Length)
            from j in Enumerable.Range(0, i)
            let distance = Distance(places[i], places[j])
            where distance >= @from && distance < to
            select Pearson.Correlation(weights[i], weights[j]);
        return correlations.DefaultIfEmpty(double.NaN).Average();
    }

    /// <remarks>A place on the ring is both the x and the y of its output.</remarks>
    private static double Distance(double a, double b)
    {
        var apart = Math.Abs(a - b);
        return Math.Sqrt(2) * Math.Min(apart, 1 - apart);
    }

    private static int Preferred(double[] weights) => Array.IndexOf(weights, weights.Max());
}
