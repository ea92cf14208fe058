using NeuroForge.Abstractions.Tests.Randomness;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons.Sources;

namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>Waiting times: their distribution by Kolmogorov's and Smirnov's test at one in ten thousand, and whose they are.</summary>
public sealed class ExponentialNumberTests
{
    private const int Count = 200_000;

    [Fact]
    public void They_are_exponential()
    {
        var numbers = Take(1, new ShardRange(0, 0, 16), Count);
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
        var numbers = Take(2, new ShardRange(0, 0, 16), Count);
        Assert.InRange(numbers.Zip(numbers.Skip(lag), (a, b) => (a - 1) * (b - 1)).Average(), -5 / Math.Sqrt(Count), 5 / Math.Sqrt(Count));
    }

    [Fact]
    public void Seeds_populations_and_shards_have_their_own()
    {
        ShardRange[] shards = [new(0, 0, 128), new(0, 128, 128), new(1, 0, 128), new(1, 128, 128)];
        double[][] all = [.. shards.SelectMany(shard => new ulong[] { 1, 2 }.Select(seed => Take(seed, shard, 100)))];
        Assert.Equal(100 * all.Length, all.SelectMany(numbers => numbers).Distinct().Count());
        Assert.Equal(Take(1, shards[1], 100), Take(1, shards[1] with { Count = 7 }, 100));
    }

    private static double[] Take(ulong seed, ShardRange shard, int count)
    {
        var numbers = new ExponentialNumbers(shard, seed);
        return [.. Enumerable.Range(0, count).Select(_ => numbers.Next())];
    }
}
