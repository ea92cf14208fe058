using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>Sizes beyond the numbers of an index are refused before memory is allocated.</summary>
public sealed class SizeTests
{
    [Fact]
    public void A_population_beyond_numbering_is_refused_at_its_size()
    {
        var plan = Network(Population("A", int.MaxValue, Declared.Leaky)) with { Projections = [Projection("p", "A", "A") with { Delay = Constant(60_000) }] };
        var refused = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.Equal("populations.A.size", refused.Path);
        Assert.Contains("are possible", refused.Message, StringComparison.Ordinal);
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
