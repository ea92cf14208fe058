namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Pearson's test that counts come from given probabilities.</summary>
internal static class ChiSquare
{
    /// <summary>A right sampler exceeds this many standard deviations once in 30,000 seeds; the seeds here are fixed.</summary>
    private const double Bound = 4;

    /// <summary>The fewest expected in a cell for the statistic to follow its distribution (Cochran 1954).</summary>
    private const double FewestExpected = 5;

    /// <summary>Fails where the counts are too far from what the probabilities lead one to expect, or suspiciously close.</summary>
    public static void AssertFits(IReadOnlyList<long> counts, Func<int, double> probability)
    {
        var deviation = Deviation(counts, probability);
        Assert.True(Math.Abs(deviation) < Bound, FormattableString.Invariant($"chi-square is {deviation:F2} standard deviations from its mean"));
    }

    /// <summary>The statistic as a standard normal number, after Wilson and Hilferty (1931).</summary>
    private static double Deviation(IReadOnlyList<long> counts, Func<int, double> probability)
    {
        var total = counts.Sum();
        var cells = Pooled(counts, probability, total);
        if (cells.Count < 2)
        {
            return 0;
        }

        var statistic = cells.Sum(c => (c.Count - c.Expected) * (c.Count - c.Expected) / c.Expected);
        var spread = 2.0 / (9 * (cells.Count - 1));
        return (Math.Cbrt(statistic / (cells.Count - 1)) - (1 - spread)) / Math.Sqrt(spread);
    }

    /// <summary>Neighbouring cells joined until each expects enough; what is left over joins the last.</summary>
    private static List<(double Count, double Expected)> Pooled(IReadOnlyList<long> counts, Func<int, double> probability, long total)
    {
        var cells = new List<(double Count, double Expected)>();
        var (count, expected) = (0.0, 0.0);
        for (var i = 0; i < counts.Count; i++)
        {
            (count, expected) = (count + counts[i], expected + (total * probability(i)));
            if (expected >= FewestExpected)
            {
                cells.Add((count, expected));
                (count, expected) = (0, 0);
            }
        }

        if (cells.Count > 0)
        {
            cells[^1] = (cells[^1].Count + count, cells[^1].Expected + expected);
        }

        return cells;
    }
}
