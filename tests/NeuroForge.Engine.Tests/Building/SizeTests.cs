using NeuroForge.Engine.Building;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>Sizes beyond what can be numbered are refused before anything is taken.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData(1, 32)]
    [InlineData(127, 1)]
    [InlineData(5000, 10)]
    [InlineData(100_003, 32)]
    public void Shards_cover_a_population_once(int size, int slice)
    {
        var ranges = ShardRange.Cut(0, size, slice).ToList();
        Assert.Equal(size, ranges.Sum(r => r.Count));
        Assert.Equal(ranges.Skip(1).Select(r => r.First), ranges.SkipLast(1).Select(r => r.First + r.Count));
        var estimate = ShardEstimate.Of(size, slice);
        Assert.Equal(ranges.Count, estimate.Count);
        Assert.Equal(ranges.Sum(r => Lanes.PadToBlock(r.Count)), estimate.Neurons);
        Assert.Equal(ranges.Max(r => Lanes.PadToBlock(r.Count)), estimate.Widest);
    }

    [Fact]
    public void The_greatest_population_is_cut_without_an_overflow()
    {
        Assert.Equal(int.MaxValue, ShardRange.Cut(0, int.MaxValue, 32).Sum(r => (long)r.Count));
        Assert.InRange(ShardEstimate.Of(int.MaxValue, 1).Neurons, int.MaxValue, int.MaxValue + 256.0);
    }

    [Fact]
    public void A_population_beyond_numbering_is_refused_at_its_size()
    {
        var plan = Network(Population("A", int.MaxValue, Declared.Leaky)) with { Projections = [Projection("p", "A", "A") with { Delay = Constant(60_000) }] };
        var refused = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.Equal("populations.A.size", refused.Path);
        Assert.Contains("can be numbered", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connector_that_does_not_tell_and_does_not_end_is_ended_before_memory_is()
    {
        var wiring = new InitialWiring(
            "projections.p.connect", new(2, 2, autapses: true, multapses: true, (_, _) => false, new(1, StreamPurpose.Connector, 0)), memory: 1e6);
        var refused = Assert.Throws<PlanException>(() =>
        {
            for (var i = 0; i < 2 * InitialWiring.Look; i++)
            {
                wiring.Add(1, 1);
            }
        });
        Assert.Equal("projections.p.connect", refused.Path);
    }

    [Fact]
    public void Elements_that_grow_beyond_all_numbers_end_the_run_at_their_place()
    {
        var population = Population("A", 8, Declared.Leaky) with
        {
            Calcium = new CalciumPlan(10, 0.1),
            Elements = [Element("axon", Declared.Linear, ("growth_rate", Constant(1.7e308)))],
        };
        var plan =
            Network(population) with
            {
                Steps = 1000,
                Projections =
                [
                    Projection("p", "A", "A") with
                    {
                        Rewiring = new RewiringPlan { Strategy = Declared.Scripted((_, _, _) => { }), Every = 500, Pre = "axon" },
                    },
                ],
            };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        Assert.Equal("populations.A.elements.axon", Assert.Throws<PlanException>(() => simulator.RunTo(1000)).Path);
    }
}
