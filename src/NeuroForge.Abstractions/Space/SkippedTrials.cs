using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Space;

/// <summary>Independent trials of one probability: the number of failures before the next success.</summary>
/// <param name="probability">The probability of success, from 0 to 1.</param>
internal readonly struct SkippedTrials(double probability)
{
    private readonly double _rate = RateOf(probability);

    /// <summary>The number of failures, at most <paramref name="limit"/>.</summary>
    internal int Next(RandomStream random, int limit) =>
        _rate == 0 ? limit : (int)Math.Min(Math.Floor(random.NextExponential() / _rate), limit);

    /// <summary>-ln(1 - p), accurate for the smallest p too: the rounding of 1 - p enters the logarithm and the quotient alike.</summary>
    private static double RateOf(double p)
    {
        var q = 1 - p;
        return q == 1 ? p : -Double1.Log(q).Number * (p / (1 - q));
    }
}
