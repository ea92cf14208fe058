using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Plan;

/// <summary>
/// Draws against what a distribution promises. With 100,000 draws a mean lies within four standard errors but once in 16,000 seeds; the seed is fixed.
/// </summary>
public sealed class DistributionTests
{
    private const int Draws = 100_000;

    public static TheoryData<Distribution, double, double> Moments => new()
    {
        { new UniformDistribution(-2, 6), 2, 8 / Math.Sqrt(12) },
        { new NormalDistribution(3, 2, double.NegativeInfinity, double.PositiveInfinity), 3, 2 },

        // A normal distribution cut at one deviation on both sides: variance 1 - 2 phi(1) / (2 Phi(1) - 1).
        { new NormalDistribution(0, 1, -1, 1), 0, Math.Sqrt(1 - (2 * 0.24197072451914337 / 0.6826894921370859)) },

        // Cut at the mean: the mean moves by sqrt(2 / pi), the variance is 1 - 2 / pi.
        { new NormalDistribution(5, 1, 5, double.PositiveInfinity), 5 + Math.Sqrt(2 / Math.PI), Math.Sqrt(1 - (2 / Math.PI)) },
        { new LogNormalDistribution(2, 0.5), 2 * Math.Exp(0.125), 2 * Math.Exp(0.125) * Math.Sqrt(Math.Exp(0.25) - 1) },
        { new LogNormalDistribution(3, 0), 3, 0 },

        // Cut at the median: moments of the upper half, with Phi(0.5) and Phi(1).
        {
            new LogNormalDistribution(2, 0.5, 2),
            4 * Math.Exp(0.125) * 0.6914624612740131,
            Math.Sqrt((8 * Math.Exp(0.5) * 0.8413447460685429) - Math.Pow(4 * Math.Exp(0.125) * 0.6914624612740131, 2))
        },
        { new ExponentialDistribution(2), 2, 2 },
        { new ExponentialDistribution(2, 1, 5), Exponential(2, 1, 5).Mean, Exponential(2, 1, 5).Deviation },
        { new GammaDistribution(4, 0.5), 2, 1 },
        { new GammaDistribution(0.5, 2), 1, Math.Sqrt(2) },
        { new GammaDistribution(1, 2, 1, 5), Exponential(2, 1, 5).Mean, Exponential(2, 1, 5).Deviation },
    };

    /// <summary>The mean and deviation of an exponential distribution between bounds, from the integrals of x e^(-x/m) and x^2 e^(-x/m).</summary>
    private static (double Mean, double Deviation) Exponential(double m, double min, double max)
    {
        var (low, high) = (Math.Exp(-min / m), Math.Exp(-max / m));
        var mean = (((min + m) * low) - ((max + m) * high)) / (low - high);
        var squares = (((min * min) + (2 * m * min) + (2 * m * m)) * low) - (((max * max) + (2 * m * max) + (2 * m * m)) * high);
        return (mean, Math.Sqrt((squares / (low - high)) - (mean * mean)));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Draws_have_the_mean_and_deviation_they_should(Distribution distribution, double mean, double deviation)
    {
        var draws = Draw(distribution, Draws);
        var found = draws.Average();
        var error = deviation / Math.Sqrt(Draws);
        Assert.InRange(found, mean - (4 * error) - 1e-12, mean + (4 * error) + 1e-12);
        var squares = draws.Average(x => (x - found) * (x - found));
        Assert.InRange(Math.Sqrt(squares), deviation * 0.97, (deviation * 1.03) + 1e-12); // the widest, lognormal, has 1 % here
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Draws_stay_within_the_support(Distribution distribution, double mean, double deviation)
    {
        var (min, max) = distribution.Support;
        Assert.True(min <= mean && mean <= max && deviation >= 0);
        Assert.All(Draw(distribution, Draws), x => Assert.InRange(x, min, max));
        Assert.Null(distribution.Single);
    }

    /// <summary>Eleven numbers, each in an eleventh of 100,000 draws, with a deviation of 91; five of them. Rounded, those at the bounds have half.</summary>
    [Theory]
    [InlineData(10, 20)]
    [InlineData(20, 10)]
    [InlineData(9.2, 20.8)]
    [InlineData(10.000000001, 19.999999999)]
    public void Each_whole_number_within_uniform_bounds_is_equally_likely(double from, double to)
    {
        var counts = DrawWhole(new UniformDistribution(from, to)).CountBy(v => v).ToDictionary();
        Assert.Equal(Enumerable.Range(10, 11).Select(v => (double)v), counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, (Draws / 11) - 455, (Draws / 11) + 455));
    }

    /// <summary>
    /// The number at the cut has its whole share, from a half below it to a half above it: of a normal distribution with mean and deviation of 10, cut at
    /// 1, P(0.5 to 1.5) / P(0.5 to 40.5).
    /// </summary>
    [Fact]
    public void The_whole_number_at_which_a_normal_distribution_is_cut_has_its_share()
    {
        var draws = DrawWhole(new NormalDistribution(10, 10, 1, 40));
        Assert.Equal((1, 40), (draws.Min(), draws.Max()));

        // Phi(-0.85) = 0.197663, Phi(-0.95) = 0.171056, Phi(3.05) = 0.998856.
        const double Share = (0.197663 - 0.171056) / (0.998856 - 0.171056);
        var error = Math.Sqrt(Share * (1 - Share) / Draws);
        Assert.InRange(draws.Count(v => v == 1) / (double)Draws, Share - (4 * error), Share + (4 * error));
    }

    [Fact]
    public void Where_no_whole_number_lies_within_the_bounds_the_nearest_is_drawn()
    {
        Assert.Equal([1], DrawWhole(new UniformDistribution(1.2, 1.4)).Distinct());
        Assert.Equal([2], DrawWhole(new NormalDistribution(1.7, 1, 1.6, 1.9)).Distinct());
        Assert.Equal([5], DrawWhole(Distribution.Constant(4.7)).Distinct());
    }

    [Fact]
    public void A_constant_is_one_value_and_draws_nothing()
    {
        var (used, fresh) = (Stream(), Stream());
        Assert.Equal(4.5, Distribution.Constant(4.5).Draw(used, 3, 9));
        Assert.Equal(4.5, Distribution.Constant(4.5).Single);
        Assert.Equal(fresh.NextUInt64(), used.NextUInt64());
    }

    [Fact]
    public void A_linspace_goes_from_end_to_end()
    {
        var linspace = new LinspaceDistribution(5, -3);
        Assert.Equal([5, 3, 1, -1, -3], Enumerable.Range(0, 5).Select(i => linspace.Draw(Stream(), i, 5)));
        Assert.Equal(5, linspace.Draw(Stream(), 0, 1));
        Assert.Equal((-3, 5), linspace.Support);
    }

    [Fact]
    public void A_list_gives_each_its_own()
    {
        var list = new ListDistribution([3, 1, 2]);
        Assert.Equal([3, 1, 2], Enumerable.Range(0, 3).Select(i => list.Draw(Stream(), i, 3)));
        Assert.Equal((1, 3), list.Support);
    }

    [Fact]
    public void The_bounds_of_a_support_are_in_order() => Assert.Equal((-1, 4), new UniformDistribution(4, -1).Support);

    private static RandomStream Stream() => new(20, StreamPurpose.Population, 1);

    private static double[] DrawWhole(Distribution distribution)
    {
        var stream = Stream();
        return [.. Enumerable.Range(0, Draws).Select(i => distribution.DrawWhole(stream, i, Draws))];
    }

    private static double[] Draw(Distribution distribution, int count)
    {
        var random = Stream();
        return [.. Enumerable.Range(0, count).Select(i => distribution.Draw(random, i, count))];
    }
}
