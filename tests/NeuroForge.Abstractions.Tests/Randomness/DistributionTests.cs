using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Numbers drawn from a stream follow their distributions. Seeds are fixed; bounds are five standard errors of what is estimated.</summary>
public sealed class DistributionTests
{
    private const int Draws = 200_000;
    private const double StandardErrors = 5;

    [Fact]
    public void NextDouble_is_uniform_from_0_to_below_1()
    {
        var numbers = Take(random => random.NextDouble());
        Assert.All(numbers, number => Assert.InRange(number, 0, Math.BitDecrement(1)));
        Assert.All(numbers, number => Assert.Equal(Math.Floor(number * (1L << 53)), number * (1L << 53)));
        AssertMoment(0.5, Math.Sqrt(1 / 12.0), numbers);
        AssertMoment(1 / 12.0, Math.Sqrt(1 / 180.0), numbers.Select(u => (u - 0.5) * (u - 0.5)));
        KolmogorovSmirnov.AssertFits(numbers, u => u);
    }

    [Fact]
    public void NextNormal_has_the_moments_and_the_shape_of_a_normal_number()
    {
        var numbers = Take(random => random.NextNormal());
        AssertMoment(0, 1, numbers);
        AssertMoment(1, Math.Sqrt(2), numbers.Select(x => x * x));
        AssertMoment(0, Math.Sqrt(15), numbers.Select(x => x * x * x));
        AssertMoment(3, Math.Sqrt(96), numbers.Select(x => x * x * x * x));
        AssertMoment(0, 1, numbers.Zip(numbers.Skip(1), (x, next) => x * next));
        KolmogorovSmirnov.AssertFits(numbers, Normal);
    }

    [Fact]
    public void NextExponential_has_the_moments_and_the_shape_of_an_exponential_number()
    {
        var numbers = Take(random => random.NextExponential());
        Assert.All(numbers, number => Assert.InRange(number, 0, 53 * Math.Log(2)));
        AssertMoment(1, 1, numbers);
        AssertMoment(2, Math.Sqrt(20), numbers.Select(x => x * x));
        KolmogorovSmirnov.AssertFits(numbers, x => 1 - Math.Exp(-x));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(1000)]
    public void NextInt32_makes_every_number_equally_likely(int limit)
    {
        var random = new RandomStream(11, StreamPurpose.Connector, limit);
        var counts = new long[limit];
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[random.NextInt32(limit)]++;
        }

        ChiSquare.AssertFits(counts, _ => 1.0 / limit);
    }

    /// <summary>
    /// With three quarters of 2^63 as the limit, taking a remainder gives the lower two thirds of all numbers too often, and
    /// multiplying without drawing again gives those that leave 2 when divided by 3 too rarely.
    /// </summary>
    [Fact]
    public void NextInt64_is_unbiased_where_the_easy_ways_are_not()
    {
        const long limit = 3L << 61;
        var random = new RandomStream(12, StreamPurpose.Connector, 0);
        var (thirds, remainders) = (new long[3], new long[3]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var number = random.NextInt64(limit);
            Assert.InRange(number, 0, limit - 1);
            thirds[number / (1L << 61)]++;
            remainders[number % 3]++;
        }

        ChiSquare.AssertFits(thirds, _ => 1 / 3.0);
        ChiSquare.AssertFits(remainders, _ => 1 / 3.0);
    }

    [Fact]
    public void A_limit_must_be_above_0()
    {
        var random = new RandomStream(1, StreamPurpose.Connector, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt32(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt32(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(long.MinValue));
        Assert.InRange(random.NextInt32(int.MaxValue), 0, int.MaxValue - 1);
        Assert.InRange(random.NextInt64(long.MaxValue), 0, long.MaxValue - 1);
    }

    private static double[] Take(Func<RandomStream, double> next)
    {
        var random = new RandomStream(10, StreamPurpose.Population, 0);
        return [.. Enumerable.Range(0, Draws).Select(_ => next(random))];
    }

    private static void AssertMoment(double expected, double deviation, IEnumerable<double> numbers) =>
        Assert.InRange(
            numbers.Average(), expected - (StandardErrors * deviation / Math.Sqrt(Draws)), expected + (StandardErrors * deviation / Math.Sqrt(Draws)));

    /// <summary>The normal distribution function by its series about 0, exact to 1e-9 within six standard deviations, where all draws lie.</summary>
    private static double Normal(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; n < 120; n++)
        {
            term *= x * x / ((2 * n) + 1);
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
