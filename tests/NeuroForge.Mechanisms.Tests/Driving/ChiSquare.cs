namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>Pearson's test of counts against expectations.</summary>
internal static class ChiSquare
{
    /// <summary>The normal quantile that a true distribution passes with probability 1e-6.</summary>
    private const double Quantile = 4.753;

    public static double Of(IEnumerable<double> observed, IEnumerable<double> expected) =>
        observed.Zip(expected, (o, e) => (o - e) * (o - e) / e).Sum();

    /// <summary>The statistic that a true distribution exceeds once in a million tests. Wilson and Hilferty (1931), doi:10.1073/pnas.17.12.684.</summary>
    public static double Limit(int degreesOfFreedom)
    {
        var variance = 2.0 / (9 * degreesOfFreedom);
        return degreesOfFreedom * Math.Pow(1 - variance + (Quantile * Math.Sqrt(variance)), 3);
    }

    /// <summary>Holds counts of equally likely outcomes against their mean.</summary>
    public static void AssertUniform(IReadOnlyCollection<double> observed)
    {
        var mean = observed.Sum() / observed.Count;
        Assert.InRange(Of(observed, observed.Select(_ => mean)), 0, Limit(observed.Count - 1));
    }
}
