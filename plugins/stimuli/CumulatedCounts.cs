namespace NeuroForge.Stimuli;

/// <summary>A distribution of counts, drawn by inversion: a 32-bit uniform number is compared with the distribution function, exact to 2^-32.</summary>
internal sealed class CumulatedCounts
{
    /// <summary>Two to the 32nd.</summary>
    private const double Range = 4294967296.0;

    private readonly uint[] _thresholds;

    /// <summary>Makes the table of a distribution.</summary>
    /// <param name="probabilities">The probabilities of 0, 1, 2 and so on, as many as matter.</param>
    private CumulatedCounts(IEnumerable<double> probabilities)
    {
        var thresholds = new List<uint>();
        var reached = 0.0;
        foreach (var probability in probabilities)
        {
            reached += probability;
            if (reached * Range >= uint.MaxValue)
            {
                break;
            }

            thresholds.Add((uint)(reached * Range));
        }

        _thresholds = [.. thresholds];
    }

    /// <summary>A Poisson distribution.</summary>
    /// <param name="mean">Its mean, at most <see cref="PoissonCounts.LargestMean"/>.</param>
    internal static CumulatedCounts Poisson(double mean)
    {
        return new(Probabilities());

        IEnumerable<double> Probabilities()
        {
            var probability = Double1.Exp(-mean).Number;
            for (var k = 1; k < mean || probability > 0; k++)
            {
                yield return probability;
                probability *= mean / k;
            }
        }
    }

    /// <summary>A binomial distribution.</summary>
    /// <param name="trials">Number of trials.</param>
    /// <param name="p">The probability of each.</param>
    internal static CumulatedCounts Binomial(int trials, double p)
    {
        return new(Probabilities());

        IEnumerable<double> Probabilities()
        {
            var probability = Enumerable.Repeat(1 - p, trials).Aggregate(1.0, (product, q) => product * q);
            for (var k = 0; k < trials; k++)
            {
                yield return probability;
                probability *= (trials - k) * p / ((k + 1) * (1 - p));
            }
        }
    }

    /// <summary>The count that a uniform number stands for.</summary>
    internal int Of(uint uniform)
    {
        var count = 0;
        while (count < _thresholds.Length && uniform >= _thresholds[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>The count that a number from 0 to 1 stands for.</summary>
    internal int Of(double uniform) => Of((uint)(uniform * Range));
}
