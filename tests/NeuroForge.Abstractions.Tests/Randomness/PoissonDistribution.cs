using NeuroForge.Abstractions.Tests.Vectors;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Probabilities of a Poisson distribution, to about 28 digits.</summary>
internal static class PoissonDistribution
{
    /// <summary>The probabilities of 0, 1, 2 and so on counts.</summary>
    public static double[] Probabilities(double mean, int counts) => [.. Terms(mean).Take(counts).Select(p => p.High)];

    /// <summary>The probabilities of at most 0, 1, 2 and so on counts.</summary>
    public static double[] Cumulated(double mean, int counts)
    {
        DoubleDouble sum = 0;
        return [.. Terms(mean).Take(counts).Select(p => (sum += p).High)];
    }

    private static IEnumerable<DoubleDouble> Terms(double mean)
    {
        var term = ReferenceFunctions.Exp(-mean);
        for (var k = 1; ; k++)
        {
            yield return term;
            term = term * mean / k;
        }
    }
}
