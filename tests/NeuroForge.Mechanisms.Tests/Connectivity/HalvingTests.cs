using System.Numerics;
using NeuroForge.Connectivity;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>What falls to the first of two heaps, against the binomial and the hypergeometric distribution in whole numbers, by Pearson's test.</summary>
public sealed class HalvingTests
{
    private const int Draws = 40_000;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(12, 3, 4)]
    [InlineData(40, 100, 1)]
    [InlineData(500, 7, 9)]
    public void It_is_binomial_where_things_are_put_back(int taken, int first, int second) => AssertFits(
        taken,
        first,
        second,
        repeats: true,
        number => Ratio(Choose(taken, number) * BigInteger.Pow(first, number) * BigInteger.Pow(second, taken - number), BigInteger.Pow(first + second, taken)));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 4)]
    [InlineData(30, 20, 25)]
    [InlineData(90, 100, 11)]
    [InlineData(400, 500, 700)]
    public void It_is_hypergeometric_where_they_are_not(int taken, int first, int second) => AssertFits(
        taken,
        first,
        second,
        repeats: false,
        number => Ratio(Choose(first, number) * Choose(second, taken - number), Choose(first + second, taken)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_empty_heap_gives_nothing_and_a_full_one_all(bool repeats)
    {
        Assert.Equal(0, Draw(7, 0, 9, repeats, seed: 1));
        Assert.Equal(7, Draw(7, 9, 0, repeats, seed: 1));
        Assert.Equal(0, Draw(0, 3, 4, repeats, seed: 1));
        Assert.Equal(4, Draw(13, 4, 9, repeats: false, seed: 1));
    }

    /// <summary>The mean of large draws; five standard errors are exceeded once in two million tests.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Large_numbers_have_their_mean_and_deviation(bool repeats)
    {
        const double taken = 3e9, first = 4e9, second = 6e9;
        var numbers = Enumerable.Range(1, 200).Select(seed => (double)Draw((long)taken, (long)first, (long)second, repeats, (ulong)seed)).ToArray();
        var deviation = Math.Sqrt(taken * 0.4 * 0.6 * (repeats ? 1 : 0.7));
        Assert.InRange(numbers.Average(), (0.4 * taken) - (5 * deviation / Math.Sqrt(200)), (0.4 * taken) + (5 * deviation / Math.Sqrt(200)));
        Assert.InRange(numbers.Average(n => Math.Pow((n - (0.4 * taken)) / deviation, 2)), 0.5, 1.5); // its deviation is 0.1
    }

    private static void AssertFits(int taken, int first, int second, bool repeats, Func<int, double> probability)
    {
        var counts = new double[taken + 1];
        for (var seed = 1; seed <= Draws; seed++)
        {
            counts[Draw(taken, first, second, repeats, (ulong)seed)]++;
        }

        // Cells with less than five expected are taken together.
        var cells = counts.Index()
            .GroupBy(c => Draws * probability(c.Index) >= 5 ? c.Index : -1)
            .Select(g => (Observed: g.Sum(c => c.Item), Expected: g.Sum(c => Draws * probability(c.Index))))
            .ToList();
        var kept = cells.Where(c => c.Expected > 1e-3).ToList();
        Assert.Equal(Draws, kept.Sum(c => c.Observed));
        Assert.InRange(ChiSquare.Of(kept.Select(c => c.Observed), kept.Select(c => c.Expected)), 0, ChiSquare.Limit(kept.Count - 1));
    }

    private static long Draw(long taken, long first, long second, bool repeats, ulong seed) =>
        Halving.Draw(new RandomStream(seed, StreamPurpose.Connector, taken), taken, first, second, repeats);

    private static BigInteger Choose(int of, int number) => number < 0 || number > of
        ? 0
        : Enumerable.Range(1, number).Aggregate(BigInteger.One, (product, i) => product * (of - number + i) / i);

    private static double Ratio(BigInteger part, BigInteger whole) => (double)(part * BigInteger.Pow(10, 18) / whole) / 1e18;
}
