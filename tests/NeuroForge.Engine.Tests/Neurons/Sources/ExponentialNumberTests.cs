using NeuroForge.Abstractions.Tests.Randomness;
using NeuroForge.Engine.Neurons.Sources;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>Waiting times: their distribution by Kolmogorov's and Smirnov's test at one in ten thousand, and whose they are.</summary>
public sealed class ExponentialNumberTests
{
    private const int Count = 200_000;

    [Fact]
    public void They_are_exponential()
    {
        var numbers = Take(1, "p", 0, Count);
        Assert.All(numbers, number => Assert.InRange(number, 0, 53 * Math.Log(2)));
        KolmogorovSmirnov.AssertFits(numbers, x => 1 - Math.Exp(-x));
    }

    /// <summary>The correlation of independent numbers strays five standard errors from 0 less than once in a million seeds.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    public void They_are_independent(int lag)
    {
        var numbers = Take(2, "p", 0, Count);
        Assert.InRange(numbers.Zip(numbers.Skip(lag), (a, b) => (a - 1) * (b - 1)).Average(), -5 / Math.Sqrt(Count), 5 / Math.Sqrt(Count));
    }

    [Fact]
    public void Seeds_populations_and_blocks_have_their_own()
    {
        var all =
            from seed in new ulong[] { 1, 2 } from population in new[] { "p", "q" } from block in new[] { 0, 1 } select Take(seed, population, block, 100);
        Assert.Equal(100 * 8, all.SelectMany(numbers => numbers).Distinct().Count());
    }

    private static double[] Take(ulong seed, string population, int block, int count)
    {
        var numbers = new ExponentialNumbers(new StreamKeys(seed).Spikes(population).Of(block));
        return [.. Enumerable.Range(0, count).Select(_ => numbers.Next())];
    }
}
