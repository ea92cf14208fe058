using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>When samples are taken and what is in them.</summary>
public sealed class SamplingTests
{
    private static readonly PopulationPlan P = Population("p", 3, Declared.Relay, ("fire", new ListDistribution([5, 1, 9])), ("every", Constant(10)));
    private static readonly PopulationPlan Q = Population("q", 2, Declared.Relay, ("fire", new ListDistribution([-4, 3])));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(50)]
    [InlineData(51)]
    public void Samples_come_after_every_interval_the_end_included_and_not_at_the_start(int every)
    {
        var memory = Run(Network(P) with { Steps = 50 }, "fire", "p", every);
        Assert.Equal(Enumerable.Range(1, 50 / every).Select(i => i * every * Step), memory.Sampled.Select(s => s.Time));
    }

    [Fact]
    public void A_recorder_is_told_what_will_come()
    {
        var memory = Run(Network(P, Q), "last_a", "q p", 10);
        Assert.Equal(
            ("last_a", RecordingKind.Neurons, "last_a", "pA", "somewhere"),
            (memory.Info!.Name, memory.Info.Kind, memory.Info.Quantity, memory.Info.Unit, memory.Info.Directory));
        Assert.Equal([new("q", 2), new("p", 3)], memory.Info.Groups);
        Assert.Equal(RunOutcome.Completed, memory.Outcome);
    }

    [Fact]
    public void Neurons_come_population_after_population_in_the_recorders_order() =>
        Assert.All(Run(Network(P, Q), "fire", "q p", 20).Sampled, s => Assert.Equal([-4, 3, 5, 1, 9], s.Values));

    [Theory]
    [InlineData("fire")]
    [InlineData("total")]
    public void A_number_stays_with_its_neuron_in_every_shard_and_where_the_last_group_is_not_full(string name)
    {
        var counted = new LinspaceDistribution(1, 1003);
        var many = name == "fire"
            ? Population("m", 1003, Declared.Relay, (name, counted))
            : Population("m", 1003, Declared.Relay) with { Initial = Values((name, counted)) };
        Assert.True((Network(P, many) with { Steps = 1 }).Build().Populations[1].Shards.Count > 2);
        var expected = Enumerable.Range(1, 1003).Select(i => (double)i).Concat(name == "fire" ? [5, 1, 9] : [0, 0, 0]);
        Assert.Equal(expected, Run(Network(P, many) with { Steps = 1 }, name, "m p", 1).Sampled.Single().Values, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData(Reduction.Mean, -0.5, 5)]
    [InlineData(Reduction.Sum, -1, 15)]
    [InlineData(Reduction.Min, -4, 1)]
    [InlineData(Reduction.Max, 3, 9)]
    [InlineData(Reduction.Std, 3.5, 3.265986323710904)]
    public void A_reduction_is_of_each_population_alone(Reduction reduction, double q, double p)
    {
        var memory = Run(Network(P, Q), "fire", "q p", 20, reduction);
        Assert.Equal(RecordingKind.Series, memory.Info!.Kind);
        Assert.Equal(5, memory.Sampled.Count);
        Assert.All(memory.Sampled, s => Assert.Equal([q, p], s.Values));
    }

    [Fact]
    public void A_state_is_that_at_the_beginning_of_the_step_that_follows()
    {
        // Neuron 1 spikes in step 1 onto neuron 0, which hears it in step 4 and remembers it until it hears the next.
        var plan = Network(P) with { Steps = 9, Projections = [Projection("c", "p", "p") with { Delay = Constant(3), Connector = Declared.Wired((1, 0)) }] };
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 1], Run(plan, "total", "p", 1).Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void A_summary_has_the_last_value_and_the_mean_of_every_column()
    {
        var plan = Network(P, Q) with
        {
            Steps = 60,
            Recorders = [Recorder(new Memory(), "total", "p q", 10, Reduction.Sum)],
            Stimuli = [Stimulus(Declared.Pulse.Use(("at", 25.0)), "q")],
        };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        Assert.True(double.IsNaN(simulator.Summaries.Single().Summary.Last(0)));
        simulator.RunTo(60);
        var summary = simulator.Summaries.Single().Summary;
        Assert.Equal(["p", "q"], summary.Columns);
        Assert.Equal((6, 0.0, 2.0), (summary.Samples, summary.Last(0), summary.Last(1)));
        Assert.Equal((0, 2 * 4 / 6.0), (summary.Mean(0), summary.Mean(1)));
    }

    [Fact]
    public void What_not_all_populations_have_cannot_be_recorded()
    {
        var rotator = Population("q", 1, Declared.Rotator);
        Refused("population \"q\" has no quantity \"total\" to record", Network(P, rotator), "total", "p q");
        Refused("population \"p\" has no calcium", Network(rotator with { Calcium = new CalciumPlan(10, 1) }, P), "calcium", "q p");
        Refused(
            "population \"q\" has no quantity \"no_such_thing\" to record; expected one of: spikes, firing_rate, phase, speed", Network(rotator),
            "no_such_thing", "q");

        static void Refused(string message, NetworkPlan plan, string record, string of)
        {
            var refusal = Assert.Throws<PlanException>(() => Run(plan, record, of, 1));
            Assert.Equal(($"recorders.{record}.record", message), (refusal.Path, refusal.Message));
        }
    }

    [Fact]
    public void Connections_are_counted_before_the_update_of_that_moment()
    {
        var rewired = Projection("c", "p", "q") with
        {
            Connector = Declared.Wired((0, 0)),
            Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Scripted((_, edit, _) => edit.Create(1, 1)) },
        };
        var plan = Network(P, Q) with { Steps = 30, Projections = [Projection("d", "q", "p"), rewired] };
        Assert.Equal([2, 2, 3, 3, 4, 4], Run(plan, "connections", "c d", 5).Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void Weights_are_those_after_every_spike_emitted_before_however_time_is_cut()
    {
        // A depressing synapse loses half a per cent at every spike; neuron 1 spikes in steps 1, 11, 21, ...
        var plan = Network(P) with
        {
            Projections = [Projection("c", "p", "p") with { Rule = Declared.Depressing, Delay = Constant(30), Connector = Declared.Wired((1, 0)) }],
        };
        var memory = Run(plan, "weights", "c", 1);
        var expected = Enumerable.Range(1, 100).Select(n => Math.Pow(0.995, (n + 8) / 10));
        Assert.Equal(expected, memory.Wirings.Select(w => w.Synapses.Single().Weight), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(
            [.. memory.Wirings.Select(w => w.Synapses[0]).Where((_, i) => i % 7 == 6)], Run(plan, "weights", "c", 7).Wirings.Select(w => w.Synapses[0]));
    }

    [Fact]
    public void Weights_come_by_source_then_by_birth_also_where_births_are_not_kept()
    {
        var synapses = Enumerable.Range(0, 50).Select(i => (Source: i % 2, Target: (i * 7) % 3)).ToArray();
        var plan = Network(P) with { Steps = 1, Projections = [Projection("c", "p", "p") with { Connector = Declared.Wired(synapses) }] };
        var recorded = Run(plan, "weights", "c", 1).Wirings.Single().Synapses;
        Assert.Equal(synapses.OrderBy(s => s.Source).ThenBy(s => s.Target), recorded.Select(s => (s.Source, s.Target)));
    }

    private static Memory Run(NetworkPlan plan, string record, string of, int every, Reduction? reduce = null)
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(
            plan with { Recorders = [Recorder(memory, record, of, every, reduce)] }, new EngineOptions { Directory = "somewhere" });
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return memory;
    }
}
