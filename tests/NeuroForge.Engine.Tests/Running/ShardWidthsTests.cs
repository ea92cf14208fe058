using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>How populations are cut: into whole blocks, about as many as are asked for, and as many as threads have use for.</summary>
public sealed class ShardWidthsTests
{
    [Fact]
    public void Shards_cover_every_neuron_once_and_are_whole_blocks() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(1, 400), Gen.Choose(1, 100_000)).ToArbitrary(),
        Gen.Choose(1, 40).ToArbitrary(),
        (size, count) =>
        {
            var shards = Cut(size, count, delay: 10).ToList();
            Assert.Equal(size, shards.Sum(s => s.Count));
            Assert.Equal(0, shards[0].First);
            Assert.All(shards.Zip(shards.Skip(1)), pair => Assert.Equal(pair.First.First + pair.First.Count, pair.Second.First));
            Assert.All(shards, s => Assert.True(s is { Population: 7, Count: > 0 } && s.First % NeuronBlock.Size == 0));
            Assert.All(shards.SkipLast(1), s => Assert.Equal(shards[0].Count, s.Count));
            Assert.InRange(shards.Count, 1, count);
            Assert.True(count > size / NeuronBlock.Size || shards.Count > count / 2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(100_000, 10, 1, 1)]
    [InlineData(100_000, 10, 2, 8)]
    [InlineData(100_000, 10, 64, 256)]
    [InlineData(100_000, 1, 64, 78)]
    [InlineData(1000, 10, 2, 7)]
    [InlineData(1000, 1, 2, 1)]
    [InlineData(100, 10, 2, 1)]
    public void Threads_have_a_few_shards_each_where_there_is_work(int size, int delay, int threads, int shards)
    {
        var plan = Plan(size, delay);
        Assert.Equal(shards, ShardWidths.ShardsFor(plan, DelayRange.Of(plan), threads));
    }

    [Fact]
    public void The_greatest_population_is_cut_into_what_can_be_numbered()
    {
        var shards = Cut(0x7FFF_FE00, 1, delay: 1000).ToList();
        Assert.Equal(0x7FFF_FE00, shards.Sum(s => (long)s.Count));
        Assert.All(shards, s => Assert.InRange(s.Count * 1000.0, 1, ShardWidths.LongestPiece));
    }

    [Fact]
    public void Shards_are_counted_as_they_are_cut()
    {
        var plan = Network(Population("p", 1000, Declared.Relay), Population("q", 300, Declared.Relay)) with { Projections = [Projection("c", "p", "q")] };
        foreach (var shards in new[] { 1, 2, 5, 30 })
        {
            var widths = new ShardWidths(plan, DelayRange.Of(plan), shards);
            Assert.Equal(plan.Populations.Select(p => (int)widths.CountOf(p)), plan.Build(shards).Populations.Select(p => p.Shards.Count));
        }
    }

    [Fact]
    public void Targets_of_synapses_that_never_change_are_numbered_in_two_bytes()
    {
        var plan = Plan(1_000_000, 10);
        plan = plan with { Projections = [plan.Projections[0] with { Rule = Declared.Plain }] };
        var shards = Cut(plan, 1).ToList();
        Assert.Equal(1_000_000, shards.Sum(s => s.Count));
        Assert.All(shards, s => Assert.InRange(s.Count, 1, CompactStore.MostTargets));
        Assert.Equal(16, shards.Count);
    }

    private static IEnumerable<ShardRange> Cut(int size, int shards, int delay) => Cut(Plan(size, delay), shards);

    private static IEnumerable<ShardRange> Cut(NetworkPlan plan, int shards)
    {
        var size = plan.Populations[0].Size;
        return ShardRange.Cut(7, size, new ShardWidths(plan, DelayRange.Of(plan), shards).Of(plan.Populations[0]));
    }

    private static NetworkPlan Plan(int size, int delay) =>
        Network(Population("p", size, Declared.Relay)) with
        {
            Projections = [Projection("c", "p", "p") with { Rule = Declared.PlainInRows, Delay = Constant(delay) }],
        };
}
