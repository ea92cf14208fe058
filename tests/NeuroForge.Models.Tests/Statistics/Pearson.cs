namespace NeuroForge.Models.Tests.Statistics;

/// <summary>Pearson's correlation of two series.</summary>
internal static class Pearson
{
    /// <summary>The correlation, from -1 to 1; NaN if a series is constant.</summary>
    public static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum()
            / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
