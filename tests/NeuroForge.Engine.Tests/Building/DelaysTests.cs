using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>What the delays of a plan say about its slices and rings.</summary>
public sealed class DelaysTests
{
    public static TheoryData<Distribution> Impossible =>
    [
        Constant(0),
        Constant(0.4),
        Constant(-3),
        Constant(double.NaN),
        Constant(65536),
        new UniformDistribution(0, 5),
        new UniformDistribution(5, 1e6),
        new NormalDistribution(10, 2, double.NegativeInfinity, 20),
        new NormalDistribution(10, 2, 1, double.PositiveInfinity),
        new LogNormalDistribution(10, 0.1),
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_delay_is_refused_at_its_place(Distribution delay)
    {
        var refused = Assert.Throws<PlanException>(() => DelayRange.Of(Plan(Constant(3), delay)));
        Assert.Equal("projections.c1.synapse.delay", refused.Path);
    }

    [Fact]
    public void Slices_are_as_long_as_the_least_delay_and_rings_as_the_greatest()
    {
        Assert.Equal(new DelayRange(3, 21), DelayRange.Of(Plan(Constant(7), new UniformDistribution(3, 21))));
        Assert.Equal(3, new DelayRange(3, 21).Slice);
        Assert.Equal(32, new DelayRange(500, 500).Slice);
        Assert.Equal(new DelayRange(1, 65535), DelayRange.Of(Plan(Constant(1), Constant(65535))));
    }

    [Fact]
    public void Without_projections_slices_are_long() => Assert.Equal(32, DelayRange.Of(Plan()).Slice);

    [Fact]
    public void A_delay_that_rounds_to_nothing_is_a_step()
    {
        Assert.Equal(new DelayRange(1, 1), DelayRange.Of(Plan(Constant(0.5))));
        var projection = (Plan(Constant(0.5)).Projections[0] with { Connector = Declared.Wired((0, 1)) });
        var network = (Plan() with { Projections = [projection] }).Build();
        Assert.Equal(1, network.Projections[0].Stores[0].DelayAt(0));
        Assert.Equal(1, network.LongestSlice);
    }

    [Fact]
    public void Delays_drawn_in_a_network_lie_within() =>
        Assert.All(
            [new UniformDistribution(0.5, 40), new UniformDistribution(1, 1.4), new NormalDistribution(5, 20, 1, 40)],
            (Distribution delay) =>
            {
                var projection = Projection("c", "p", "p") with { Delay = delay, Connector = Declared.RandomPairs.Use(("pairs", 5000.0)) };
                var plan = Plan() with { Projections = [projection] };
                var delays = DelayRange.Of(plan);
                var store = plan.Build().Projections[0].Stores[0];
                var drawn = Enumerable.Range(0, store.Count).Select(store.DelayAt).ToList();
                Assert.Equal(5000, drawn.Count);
                Assert.InRange((int)drawn.Min(), delays.Least, delays.Least + 1);
                Assert.InRange((int)drawn.Max(), delays.Greatest - 1, delays.Greatest);
            });

    private static NetworkPlan Plan(params Distribution[] delays) => Network(Population("p", 10, Declared.Relay)) with
    {
        Projections = [.. delays.Select((delay, i) => Projection($"c{i}", "p", "p") with { Delay = delay })],
    };
}
