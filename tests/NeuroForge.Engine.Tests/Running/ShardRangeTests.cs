using FsCheck;
using FsCheck.Fluent;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>How a population is cut: by its size alone.</summary>
public sealed class ShardRangeTests
{
    [Fact]
    public void Shards_cover_every_neuron_once_and_begin_at_blocks() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(1, 400), Gen.Choose(1, 100_000)).ToArbitrary(),
        size =>
        {
            var shards = ShardRange.Cut(7, size).ToList();
            Assert.Equal(size, shards.Sum(s => s.Count));
            Assert.Equal(0, shards[0].First);
            Assert.All(shards.Zip(shards.Skip(1)), pair => Assert.Equal(pair.First.First + pair.First.Count, pair.Second.First));
            Assert.All(shards, s => Assert.True(s is { Population: 7, Count: > 0 } && s.First % 16 == 0));
            Assert.All(shards.SkipLast(1), s => Assert.Equal(shards[0].Count, s.Count));
            Assert.InRange(shards.Count, 1, 16);
            Assert.Equal(shards, ShardRange.Cut(7, size));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(1000, 7)]
    [InlineData(2048, 16)]
    [InlineData(100_000, 16)]
    public void A_size_has_its_number_of_shards_on_every_machine(int size, int shards) =>
        Assert.Equal(shards, ShardRange.Cut(0, size).Count());
}
