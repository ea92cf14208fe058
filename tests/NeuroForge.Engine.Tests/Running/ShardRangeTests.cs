using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>How a population is cut: by its size and the longest slice alone.</summary>
public sealed class ShardRangeTests
{
    [Fact]
    public void Shards_cover_every_neuron_once_and_begin_at_blocks() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(1, 400), Gen.Choose(1, 100_000)).ToArbitrary(),
        size =>
        {
            var shards = ShardRange.Cut(7, size, 10).ToList();
            Assert.Equal(size, shards.Sum(s => s.Count));
            Assert.Equal(0, shards[0].First);
            Assert.All(shards.Zip(shards.Skip(1)), pair => Assert.Equal(pair.First.First + pair.First.Count, pair.Second.First));
            Assert.All(shards, s => Assert.True(s is { Population: 7, Count: > 0 } && s.First % 128 == 0));
            Assert.All(shards.SkipLast(1), s => Assert.Equal(shards[0].Count, s.Count));
            Assert.InRange(shards.Count, 1, 16);
            Assert.Equal(shards, ShardRange.Cut(7, size, 10));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(255, 10, 1)]
    [InlineData(256, 10, 2)]
    [InlineData(256, 32, 2)]
    [InlineData(1000, 10, 4)]
    [InlineData(1000, 5, 3)]
    [InlineData(1000, 1, 1)]
    [InlineData(2560, 1, 2)]
    [InlineData(2048, 10, 16)]
    [InlineData(100_000, 10, 16)]
    [InlineData(100_000, 1, 16)]
    public void A_size_and_a_slice_have_their_number_of_shards_on_every_machine(int size, int slice, int shards) =>
        Assert.Equal(shards, ShardRange.Cut(0, size, slice).Count());
}
