namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Kolmogorov and Smirnov's test that numbers come from a distribution.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>The 99.99 % point of the limiting distribution: 1 - 2 exp(-2 x^2).</summary>
    private const double Bound = 2.23;

    /// <summary>Fails where the empirical distribution function strays too far from the given one.</summary>
    public static void AssertFits(double[] numbers, Func<double, double> distribution)
    {
        Array.Sort(numbers);
        var greatest = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var reached = distribution(numbers[i]);
            greatest = Math.Max(greatest, Math.Max(reached - ((double)i / numbers.Length), ((double)(i + 1) / numbers.Length) - reached));
        }

        Assert.InRange(greatest * Math.Sqrt(numbers.Length), 0, Bound);
    }
}
