using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Ranks;

/// <summary>Each rank has consecutive neurons, and about the same work.</summary>
public sealed class RankSharesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Shares_cover_every_network_in_the_order_of_ranks(int ranks) => Assert.All(Enumerable.Range(0, 60).Select(RandomNetwork.Of), plan =>
    {
        ShardRange[] shares = [.. Of(plan, ranks).SelectMany(population => population)];
        Assert.Equal(plan.Populations.Sum(p => p.Size), shares.Sum(share => share.Count));
        Assert.Equal(shares.Select(share => share.Rank).Order(), shares.Select(share => share.Rank));
        Assert.All(shares, share => Assert.Equal(0, share.First % NeuronBlock.Size));
        Assert.All(shares, share => Assert.InRange(share.Rank, 0, ranks - 1));
    });

    [Fact]
    public void Many_networks_of_these_tests_are_divided_between_ranks() =>
        Assert.InRange(Enumerable.Range(0, 60).Count(seed => Of(RandomNetwork.Of(seed), 5).SelectMany(s => s).DistinctBy(s => s.Rank).Count() > 2), 15, 60);

    [Fact]
    public void Neurons_with_many_synapses_count_for_more()
    {
        var plan = Network(Population("quiet", 64_000, Declared.Rotator), Population("busy", 6_400, Declared.Rotator)) with
        {
            Projections = [Draft.Projection("p", "quiet", "busy")],
        };
        var cost = SliceWork.PerNeuronAndStep(plan, [1e6]);
        Assert.Equal(2, cost[0]);
        Assert.Equal(2 + (1e6 / 6400 * 10 * Draft.Step / 1000 * 5), cost[1], 1e-9);
    }

    [Fact]
    public void Ranks_have_the_same_work()
    {
        var plan = Network(Population("p", 64_000, Declared.Rotator), Population("q", 6_400, Declared.Rotator));
        int[] neurons = [.. Of(plan, 5).SelectMany(s => s).GroupBy(s => s.Rank).Select(rank => rank.Sum(share => share.Count))];
        Assert.Equal(5, neurons.Length);
        Assert.All(neurons, count => Assert.InRange(count, (70_400 / 5) - NeuronBlock.Size, (70_400 / 5) + NeuronBlock.Size));
    }

    private static IReadOnlyList<IReadOnlyList<ShardRange>> Of(NetworkPlan plan, int ranks) =>
        RankShares.Of(plan, new ShardWidths(plan, DelayRange.Of(plan), shards: 1), ranks);
}
