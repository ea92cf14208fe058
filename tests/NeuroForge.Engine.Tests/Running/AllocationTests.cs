using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>A step that nobody records takes no memory.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Ten_thousand_steps_allocate_nothing()
    {
        PopulationPlan Part(string name) => Population(name, 150, Declared.Chaos) with
        {
            Initial = Values(("x", new UniformDistribution(0, 1))),
            Calcium = new CalciumPlan(50, 0.1),
            Elements = [Element("axon", Declared.Gaussian), Element("spine", Declared.Linear)],
        };
        var projection = Projection("c", "p q", "q p") with { Rule = Declared.Depressing, Connector = Declared.RandomPairs.Use(("pairs", 2000.0)) };
        var sources = Population("s", 300, Declared.Sparks, ("chance", new UniformDistribution(0, 0.01)));
        var plan = Network(Part("p"), Part("q"), sources) with
        {
            Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 5000.0)), "p q")],
            Projections =
            [
                projection,
                Projection("d", "s", "p") with { Connector = Declared.RandomPairs.Use(("pairs", 2000.0)) },
                projection with
                {
                    Name = "rewired",
                    Rewiring = new RewiringPlan { Every = 1_000_000, Strategy = Declared.RandomEdits.Use(), Pre = "axon", Post = "spine" },
                },
            ],
        };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(3000);
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => Allocated()), 0, 1000); // a tenth of a byte per step: a few objects once, not one each time
        Assert.True(simulator.Spikes > 100_000);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            simulator.RunTo(simulator.Step + 10_000);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
