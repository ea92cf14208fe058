using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>What is recorded when it happens: spikes and rewiring.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(13, 2)]
    [InlineData(40, 3)]
    public void Spikes_come_by_time_then_population_then_neuron(int delay, int threads)
    {
        var memory = new Memory();
        PopulationPlan Part(string name, int size, int period) =>
            Population(name, size, Declared.Relay, ("fire", new LinspaceDistribution(0, size - 1)), ("every", Constant(period)));
        var plan = Network(Part("x", 300, 3), Part("y", 20, 7), Part("z", 5, 1)) with
        {
            Steps = 500,
            Projections = [Projection("c", "x", "y") with { Delay = Constant(delay) }],
            Recorders = [Recorder(memory, "spikes", "z x")],
        };
        plan.Run(threads);
        var expected =
            from step in Enumerable.Range(0, 500)
            from @group in Enumerable.Range(0, 2)
            let part = @group == 0 ? (Size: 5, Period: 1) : (Size: 300, Period: 3)
            from neuron in Enumerable.Range(0, part.Size)
            where step >= neuron && (step - neuron) % part.Period == 0
            select new RecordedSpike((step + 1) * Step, @group, neuron);
        Assert.Equal(expected, memory.Spiked);
        Assert.True(memory.Frames > 1, "more than one batch");
    }

    [Fact]
    public void All_spikes_are_counted_recorded_or_not()
    {
        var memory = new Memory();
        var plan = Network(
            Population("x", 30, Declared.Relay, ("fire", Constant(0)), ("every", Constant(2)))) with { Recorders = [Recorder(memory, "spikes", "x")] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(51);
        Assert.Equal(30 * 26, simulator.Spikes);
        simulator.End(RunOutcome.Completed);
        Assert.Equal(30 * 26, memory.Spiked.Count);
    }

    [Fact]
    public void Births_and_deaths_between_two_moments_lead_from_one_connectome_to_the_other()
    {
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var (wirings, rewirings) = Rewired(seed);
            for (var from = 0; from < wirings.Count; from++)
            {
                for (var to = from; to < wirings.Count; to += 3)
                {
                    AssertLeads(wirings[from], wirings[to], rewirings);
                }
            }
        }
    }

    [Fact]
    public void Deaths_come_before_births_and_moments_without_either_are_left_out()
    {
        var (_, rewirings) = Rewired(3);
        Assert.All(rewirings, r => Assert.Equal(r.Events.OrderBy(e => e.Born), r.Events));
        Assert.All(rewirings, r => Assert.NotEmpty(r.Events));
        Assert.Equal(rewirings.Select(r => r.Time).Order(), rewirings.Select(r => r.Time));
        Assert.Equal(0, rewirings[0].Time);
    }

    private static (
        IReadOnlyList<(double Time, int Group, RecordedSynapse[] Synapses)> Wirings,
        IReadOnlyList<(double Time, int Group, RewiringEvent[] Events)> Rewirings) Rewired(ulong seed)
    {
        var (weights, events) = (new Memory(), new Memory());
        ProjectionPlan Part(string name, string from, string to, int every) => Projection(name, from, to) with
        {
            Weight = new UniformDistribution(0, 1),
            Connector = Declared.RandomPairs.Use(("pairs", 300.0)),
            Rewiring = new RewiringPlan { Every = every, Strategy = Declared.RandomEdits.Use(("creations", 20.0), ("deletion", 0.05)) },
        };
        var plan = Network(Population("p", 20, Declared.Relay), Population("q", 270, Declared.Relay)) with
        {
            Seed = seed,
            Projections = [Part("c", "p q", "q", 7), Part("d", "q", "p", 5)],
            Recorders = [Recorder(weights, "weights", "d c", 3), Recorder(events, "rewiring", "d c")],
        };
        plan.Run(threads: 2);
        return (weights.Wirings, events.Rewirings);
    }

    /// <summary>An update at a moment comes after the sample of that moment.</summary>
    private static void AssertLeads(
        (double Time, int Group, RecordedSynapse[] Synapses) from,
        (double Time, int Group, RecordedSynapse[] Synapses) to,
        IReadOnlyList<(double Time, int Group, RewiringEvent[] Events)> rewirings)
    {
        if (from.Group != to.Group)
        {
            return;
        }

        var synapses = from.Synapses.ToList();
        foreach (var change in rewirings.Where(r => r.Group == from.Group && r.Time >= from.Time && r.Time < to.Time).SelectMany(r => r.Events))
        {
            Assert.NotEqual(RewiringEvent.Initial, change.Cause);
            var synapse = new RecordedSynapse(change.Source, change.Target, change.Weight);
            if (change.Born)
            {
                synapses.Add(synapse);
            }
            else
            {
                Assert.True(synapses.Remove(synapse), "a synapse died that was not there");
            }
        }

        Assert.Equal(synapses.OrderBy(s => s.Source), to.Synapses);
    }
}
