using System.Runtime.Intrinsics;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>
/// Poisson counts: the table is exact, and the counts that it makes of a block's random numbers follow the distribution, each neuron for itself.
/// </summary>
public sealed class PoissonCountsTests
{
    private const double Resolution = 1 / 4294967296.0;
    private const int Most = 800;

    public static TheoryData<double> Means => [0, 1e-12, 1e-6, 0.01, 0.5, 1, 3.7, 10, 100, 499.9, 500];

    /// <summary>
    /// How many of the 2^32 uniform numbers give at most k is found by bisection; the probability of at most k counts may differ by one of them.
    /// </summary>
    [Theory]
    [MemberData(nameof(Means))]
    public void Every_probability_is_exact_to_one_in_two_to_the_32nd(double mean)
    {
        var counts = new PoissonCounts(mean);
        var exact = PoissonDistribution.Cumulated(mean, Most);
        for (var k = 0; k < Most; k++)
        {
            Assert.InRange(AtMost(counts, (uint)k) * Resolution, exact[k] - Resolution - 1e-15, exact[k] + Resolution + 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void Counts_grow_with_the_uniform_number_whatever_the_others_are(double mean)
    {
        var counts = new PoissonCounts(mean);
        var random = new RandomStream(1, StreamPurpose.Stimulus, 0);
        for (var i = 0; i < 200; i++)
        {
            uint[] uniform = [.. Enumerable.Range(0, RandomBlock.Neurons).Select(_ => (uint)random.NextUInt64())];
            var together = CountsOf(counts, Vector512.Create<uint>(uniform));
            var alone = uniform.Select(u => CountsOf(counts, Vector512.Create(u))[0]);
            Assert.Equal(alone, Enumerable.Range(0, RandomBlock.Neurons).Select(n => together[n]));
            Assert.Equal(uniform.Order(), uniform.OrderBy(u => CountsOf(counts, Vector512.Create(u))[0]).ThenBy(u => u));
        }
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void Counts_follow_the_distribution(double mean)
    {
        const int draws = 20_000;
        var counts = new PoissonCounts(mean);
        var block = new RandomBlock(1, 0, 0);
        var seen = new long[Most];
        for (var draw = 0; draw < draws; draw++)
        {
            var next = counts.Next(ref block);
            for (var i = 0; i < RandomBlock.Neurons; i++)
            {
                seen[next[i]]++;
            }
        }

        var probabilities = PoissonDistribution.Probabilities(mean, Most);
        ChiSquare.AssertFits(seen, k => probabilities[k]);
    }

    /// <summary>
    /// A correlation of n independent pairs has a standard error of 1 / sqrt(n); 120 pairs of neurons and 16 neurons with their own next count are tested
    /// against five.
    /// </summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(10)]
    public void Neurons_of_a_block_are_independent_of_each_other_and_of_their_past(double mean)
    {
        const int draws = 100_000;
        var counts = new PoissonCounts(mean);
        var block = new RandomBlock(2, 0, 0);
        var products = new double[RandomBlock.Neurons, RandomBlock.Neurons];
        var past = new double[RandomBlock.Neurons];
        var now = new double[RandomBlock.Neurons];
        var before = new double[RandomBlock.Neurons];
        for (var draw = 0; draw < draws; draw++)
        {
            var next = counts.Next(ref block);
            for (var i = 0; i < RandomBlock.Neurons; i++)
            {
                now[i] = (next[i] - mean) / Math.Sqrt(mean);
                past[i] += now[i] * before[i];
                for (var j = 0; j < i; j++)
                {
                    products[i, j] += now[i] * now[j];
                }
            }

            (now, before) = (before, now);
        }

        var bound = 5 * Math.Sqrt(draws);
        Assert.All(products.Cast<double>(), product => Assert.InRange(product, -bound, bound));
        Assert.All(past, product => Assert.InRange(product, -bound, bound));
    }

    [Fact]
    public void A_mean_of_0_gives_nothing()
    {
        Assert.Equal(Vector512<uint>.Zero, CountsOf(new PoissonCounts(0), Vector512.Create(uint.MaxValue)));
        Assert.Equal(Vector512<uint>.Zero, CountsOf(new PoissonCounts(-0.0), Vector512.Create(uint.MaxValue)));
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(500.0000001)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_mean_out_of_range_is_refused(double mean) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCounts(mean));

    [Fact]
    public void A_mean_that_is_no_number_is_refused_with_either_sign() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCounts(-double.NaN));

    private static Vector512<uint> CountsOf(PoissonCounts counts, Vector512<uint> uniform)
    {
        var block = CraftedBlock.About(uniform);
        return counts.Next(ref block);
    }

    /// <summary>How many uniform numbers give at most k counts.</summary>
    private static double AtMost(PoissonCounts counts, uint k)
    {
        var (least, greatest) = (0L, 1L << 32);
        while (least < greatest)
        {
            var middle = (least + greatest) / 2;
            (least, greatest) = CountsOf(counts, Vector512.Create((uint)middle))[0] <= k ? (middle + 1, greatest) : (least, middle);
        }

        return least;
    }
}
