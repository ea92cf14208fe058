using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>Initial synapses of a rewired projection bring their elements, unless the plan gives a number of elements.</summary>
public sealed class InitialElementsTests
{
    private static readonly (int Source, int Target)[] Pairs = [(0, 1), (0, 2), (0, 0), (1, 2), (3, 2)];

    [Fact]
    public void Each_neuron_begins_with_as_many_elements_as_its_initial_synapses_bind()
    {
        var network = Plan(null, "homeostatic").Build();
        var population = network.Populations[0];
        Assert.Equal([3, 1, 0, 1], population.FindElements("axon")!.Grown.ToArray());
        Assert.Equal([1, 1, 3, 0], population.FindElements("dendrite")!.Grown.ToArray());
        Assert.Equal(population.FindElements("axon")!.Grown.ToArray(), population.FindElements("axon")!.Connected.ToArray().Select(c => (double)c));
    }

    [Theory]
    [InlineData("homeostatic")]
    [InlineData("homeostatic_nest")]
    public void With_elements_of_their_own_no_update_breaks_a_synapse_or_makes_one(string strategy)
    {
        using var simulator = new NetworkSimulator(Plan(null, strategy), new EngineOptions());
        simulator.RunTo(100);
        Assert.Equal((5, 5), (simulator.Tallies()[0].Count, simulator.Tallies()[0].Births));
    }

    /// <summary>As in NEST, whose elements are 0 unless they are set: no synapse outlives the update at time 0.</summary>
    [Fact]
    public void Elements_that_are_given_as_0_leave_no_synapse()
    {
        using var simulator = new NetworkSimulator(Plan(Constant(0), "homeostatic"), new EngineOptions());
        simulator.RunTo(1);
        Assert.Equal(0, simulator.Tallies()[0].Count);
    }

    [Fact]
    public void Elements_that_are_given_are_all_there_are_bound_and_vacant_together()
    {
        using var simulator = new NetworkSimulator(Plan(Constant(5), "homeostatic"), new EngineOptions());
        simulator.RunTo(1);
        Assert.Equal(20, simulator.Tallies()[0].Count);
    }

    /// <summary>An element that two projections bind, one at sources and one at targets, is bound once: each sees what the other has left.</summary>
    [Fact]
    public void An_element_on_different_sides_of_two_projections_is_counted_once()
    {
        var p = Population("p", 3, Declared.Relay) with { Calcium = new(10, 0), Elements = [Element("end", Declared.Steady) with { Initial = Constant(10) }] };
        var q = p with { Name = "q", Elements = [Element("end", Declared.Steady) with { Initial = Constant(100) }] };
        var rewiring = new RewiringPlan { Strategy = Declared.Homeostatic.Use(), Every = 10, Pre = "end", Post = "end" };
        ProjectionPlan[] projections = [Projection("out", "p", "q"), Projection("in", "q", "p")];
        var plan = Network(p, q) with { Projections = [.. projections.Select(p => p with { Rewiring = rewiring })] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        for (var step = 1; step < 100; step += 10)
        {
            simulator.RunTo(step);
            Assert.Equal(30, simulator.Tallies().Sum(t => t.Count));
            Assert.All(simulator.Population("p").Read("end.connected").ToArray(), connected => Assert.Equal(10, connected));
        }
    }

    private static NetworkPlan Plan(Distribution? initial, string strategy) => Network(Population("p", 4, Declared.Relay) with
    {
        Calcium = new(10, 0),
        Elements = [Element("axon", Declared.Steady) with { Initial = initial }, Element("dendrite", Declared.Steady) with { Initial = initial }],
    }) with
    {
        Projections =
        [
            Projection("c", "p", "p") with
            {
                Connector = Declared.Wired(Pairs),
                Rewiring = new()
                {
                    Strategy = (strategy == "homeostatic" ? Declared.Homeostatic : Declared.HomeostaticNest).Use(),
                    Every = 10,
                    Pre = "axon",
                    Post = "dendrite",
                },
            },
        ],
    };
}
