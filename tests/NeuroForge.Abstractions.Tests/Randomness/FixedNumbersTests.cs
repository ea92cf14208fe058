using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>A seed means the same on every machine and in every version: a change here breaks the promise that a published run can be repeated.</summary>
public sealed class FixedNumbersTests
{
    [Fact]
    public void A_stream_begins_with_these_numbers()
    {
        var stream = new RandomStream(1, StreamPurpose.Rewiring, 2, 3);
        Assert.Equal([2338960034163239559, 8343094432544449285, 214144249895823731], new[] { stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64() });
        Assert.Equal(
            [0.53401682454115551, 274, -0.46375726491468122, 0.32495972575228982],
            [stream.NextDouble(), stream.NextInt32(1000), stream.NextNormal(), stream.NextExponential()]);
    }

    [Fact]
    public void Streams_beneath_begin_with_these_numbers()
    {
        var key = StreamKey.Of(1, StreamPurpose.Population).Of("E").Of("parameters").Of("tau_m");
        Assert.Equal(
            [5169502139673618333, 14713013508223018454, 1027351395521811510],
            new[]
            {
                new RandomStream(key.Leaf(0)).NextUInt64(),
                new RandomStream(key.Of(7)).NextUInt64(),
                new RandomStream(1, StreamPurpose.Rewiring, 2, 3).Of(-4).NextUInt64(),
            });
    }

    [Fact]
    public void A_block_begins_with_these_numbers()
    {
        var numbers = new RandomBlock(1, 2, 3).Next();
        Assert.Equal([3749632970, 3281493258, 2663112837], new[] { numbers[0], numbers[1], numbers[15] });
    }

    [Fact]
    public void Poisson_counts_begin_with_these_numbers()
    {
        var block = new RandomBlock(1, 0, 0);
        var counts = new PoissonCounts(10);
        var sum = 0UL;
        for (var i = 0; i < 1000; i++)
        {
            var next = counts.Next(ref block);
            for (var neuron = 0; neuron < RandomBlock.Neurons; neuron++)
            {
                sum = (sum * 31) + next[neuron];
            }
        }

        Assert.Equal(12119527648681647467UL, sum);
    }
}
