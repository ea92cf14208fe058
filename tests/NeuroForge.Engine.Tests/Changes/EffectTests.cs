using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Changes;

/// <summary>What a change does: a parameter that is set at the start is as good as described, and the rest is what its name says.</summary>
public sealed class EffectTests
{
    private static readonly NetworkPlan Plan = Network(
        Population("p", 300, Declared.Chaos) with
        {
            Calcium = new CalciumPlan(30, 0.05, 0.3),
            Elements =
            [
                Element("axon", Declared.Gaussian, ("growth_rate", Constant(0.05))), Element("spine", Declared.Linear, ("growth_rate", Constant(0.05)))
            ],
        },
        Population("q", 20, Declared.Rotator)) with
    {
        Steps = 300,
        Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 2000.0)), "p q")],
        Projections =
        [
            Projection("grown", "p", "p") with
            {
                Autapses = false,
                Rewiring =
                    new RewiringPlan { Every = 40, Strategy = Declared.RandomEdits.Use(("deletion", 0.1), ("settings", 0.0)), Pre = "axon", Post = "spine" },
            },
            Projection("fixed", "p", "q") with { Rule = Declared.Depressing, Connector = Declared.RandomPairs.Use(("pairs", 900.0)), Delay = Constant(3) },
            Projection("all", "q", "p") with { Rule = Declared.Flow, Connector = Complete, Weight = Constant(0.01) },
        ],
    };

    private static MechanismUse Complete => Declared.Wired((context, sink) =>
    {
        for (var pair = 0; pair < context.SourceCount * context.TargetCount; pair++)
        {
            sink.Add(pair / context.TargetCount, pair % context.TargetCount);
        }
    });

    [Fact]
    public void Neurons() => SameAsDescribed(
        change => change.Set("populations.p.parameters.threshold", 0.9),
        Plan with { Populations = [Plan.Populations[0] with { Parameters = Values(("threshold", Constant(0.9))) }, Plan.Populations[1]] });

    [Fact]
    public void Each_neuron() => SameAsDescribed(
        change => change.Set("populations.p.parameters.threshold", [.. Spread(0.85, 0.95)]),
        Plan with
        {
            Populations =
            [
                Plan.Populations[0] with { Parameters = Values(("threshold", new ListDistribution(Spread(0.85, 0.95)))) },
                Plan.Populations[1],
            ],
        });

    [Fact]
    public void Set_points() => SameAsDescribed(
        change => change.Set("populations.p.elements.axon.eps", 0.4),
        Plan with
        {
            Populations =
            [
                Plan.Populations[0] with
                {
                    Elements =
                    [
                        Element("axon", Declared.Gaussian, ("growth_rate", Constant(0.05)), ("eps", Constant(0.4))),
                        Plan.Populations[0].Elements[1],
                    ],
                },
                Plan.Populations[1],
            ],
        });

    [Fact]
    public void Stimuli() => SameAsDescribed(
        change =>
        {
            change.Set("stimuli.stimulus.rate", "0.5 kHz");
            change.Set("stimuli.stimulus.weight", 2);
        },
        Plan with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 500.0)), "p q") with { Weight = 2 }] });

    [Fact]
    public void Rules() => SameAsDescribed(
        change =>
        {
            change.Set("projections.fixed.synapse.rate", 0.5);
            change.Set("projections.all.synapse.gain", 0.5);
        },
        Plan with
        {
            Projections =
            [
                Plan.Projections[0],
                Plan.Projections[1] with { Parameters = Values(("rate", Constant(0.5))) },
                Plan.Projections[2] with { Parameters = Values(("gain", Constant(0.5))) },
            ],
        });

    [Fact]
    public void Strategies() => SameAsDescribed(
        change => change.Set("projections.grown.rewiring.creations", 50),
        Plan with
        {
            Projections =
            [
                Plan.Projections[0] with
                {
                    Rewiring = Plan.Projections[0].Rewiring! with
                    {
                        Strategy = Declared.RandomEdits.Use(("deletion", 0.1), ("settings", 0.0), ("creations", 50.0)),
                    },
                },
                .. Plan.Projections.Skip(1),
            ],
        });

    [Fact]
    public void Initial_states() => SameAsDescribed(
        change => change.SetState("p", "phase", [.. Spread(0.1, 0.8)]),
        Plan with { Populations = [Plan.Populations[0] with { Initial = Values(("phase", new ListDistribution(Spread(0.1, 0.8)))) }, Plan.Populations[1]] });

    [Fact]
    public void A_projection_that_is_opened_and_left_as_it_was_runs_as_before()
    {
        using var whole = new NetworkSimulator(Plan with { Projections = [.. Plan.Projections.Take(2)] }, new());
        using var opened = new NetworkSimulator(Plan with { Projections = [.. Plan.Projections.Take(2)] }, new());
        Change(opened, change =>
        {
            var synapse = opened.Projection("fixed")
                .Synapses()
                .First(s => opened.Projection("fixed").Synapses().Count(o => (o.Source, o.Target) == (s.Source, s.Target)) == 1);
            change.Cut("fixed", synapse.Source, synapse.Target);
            change.Add("fixed", synapse.Source, synapse.Target, synapse.Weight);
        });
        whole.RunTo(300);
        opened.RunTo(300);
        Assert.Equal(whole.Spikes, opened.Spikes);
        Assert.Equal(Weights(whole), Weights(opened));
    }

    [Fact]
    public void What_is_injected_arrives_in_the_next_step_at_those_neurons_alone()
    {
        var plan = Network(Population("p", 30, Declared.Relay)) with { Stimuli = [Stimulus(Declared.Pulse.Use(("at", -1.0)), "p")] };
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(7);
        Change(simulator, change => change.Inject("p", "a", [3, 17, 17], 100));
        simulator.RunTo(8);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => i switch { 3 => 100.0, 17 => 200, _ => 0 }), simulator.Population("p").Read("last_a").ToArray());
        simulator.RunTo(9);
        Assert.All(simulator.Population("p").Read("last_a").ToArray(), arrived => Assert.Equal(0, arrived));
    }

    [Fact]
    public void The_lesioned_are_silent_unconnected_and_grow_nothing()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Plan with { Recorders = [Recorder(memory, "spikes", "p")] }, new() { Threads = 2 });
        simulator.RunTo(100);
        var lesioned = Enumerable.Range(0, 150).ToHashSet();
        Change(simulator, change => change.Lesion("p", lesioned));
        foreach (var end in (long[])[100, 300])
        {
            simulator.RunTo(end);
            Assert.DoesNotContain(simulator.Projection("grown").Synapses(), s => lesioned.Contains(s.Source) || lesioned.Contains(s.Target));
            Assert.DoesNotContain(simulator.Projection("fixed").Synapses(), s => lesioned.Contains(s.Source));
            Assert.DoesNotContain(simulator.Projection("all").Synapses(), s => lesioned.Contains(s.Target));
            Assert.All(simulator.Population("p").Read("axon").ToArray().Take(150), elements => Assert.Equal(0, elements));
            Assert.All(simulator.Population("p").Read("spine.connected").ToArray().Take(150), elements => Assert.Equal(0, elements));
        }

        simulator.End(RunOutcome.Completed);
        Assert.NotEmpty(simulator.Projection("grown").Synapses());
        Assert.Contains(memory.Spiked, s => s.Neuron < 150 && s.Time <= 10);
        Assert.DoesNotContain(memory.Spiked, s => s.Neuron < 150 && s.Time > 10.05);
        Assert.Contains(memory.Spiked, s => s.Neuron >= 150 && s.Time > 20);
    }

    [Fact]
    public void What_is_cut_and_added_is_told()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Plan with { Recorders = [Recorder(memory, "rewiring", "grown")] }, new());
        simulator.RunTo(100);
        var first = simulator.Projection("grown").Synapses()[0];
        Change(simulator, change =>
        {
            change.Cut("grown", first.Source, first.Target);
            change.Add("grown", 5, 6, 0.25);
        });
        Assert.Contains(simulator.Projection("grown").Synapses(), s => (s.Source, s.Target, s.Weight) == (5, 6, 0.25));
        simulator.End(RunOutcome.Completed);
        var told = memory.Rewirings.Where(r => Math.Abs(r.Time - 10) < 1e-9).SelectMany(r => r.Events).ToList();
        Assert.Contains(told, e => e is { Born: false, Cause: "cut" } && (e.Source, e.Target) == (first.Source, first.Target));
        Assert.Contains(told, e => e is { Born: true, Cause: "added", Source: 5, Target: 6, Weight: 0.25 });
    }

    /// <summary>Two changes before a step, and an update at its beginning: nothing but their order tells these births apart.</summary>
    [Fact]
    public void Synapses_that_are_born_at_one_step_in_several_batches_have_weights_of_their_own()
    {
        var strategy = Declared.Scripted((view, edit, _) => { if (view.Time > 0.5) { edit.Create(0, 1); } });
        var plan = Network(Population("p", 1, Declared.Relay), Population("q", 9, Declared.Relay)) with
        {
            Projections =
            [
                Projection("x", "p", "q") with { Weight = new UniformDistribution(0, 1), Rewiring = new RewiringPlan { Every = 10, Strategy = strategy } }
            ],
        };
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(10);
        Change(simulator, change => change.Add("x", 0, 3));
        Change(simulator, change => change.Add("x", 0, 4));
        using var resumed = new NetworkSimulator(plan, new(), simulator.SaveNetwork());
        simulator.RunTo(11);
        resumed.RunTo(11);
        double[] weights = [.. simulator.Projection("x").Synapses().Select(s => s.Weight)];
        Assert.Equal(3, weights.Length);
        Assert.Distinct(weights);
        Assert.Equal(weights, resumed.Projection("x").Synapses().Select(s => s.Weight));
    }

    private static double[] Spread(double from, double to) => [.. Enumerable.Range(0, 300).Select(i => from + ((to - from) * i / 299))];

    private static double[] Weights(NetworkSimulator simulator) =>
        [.. simulator.Projection("fixed").Synapses().OrderBy(s => (s.Source, s.Target)).Select(s => s.Weight).Order()];

    private static void Change(NetworkSimulator simulator, Action<NetworkChange> describe)
    {
        var change = new NetworkChange();
        describe(change);
        simulator.Change(change);
    }

    private static void SameAsDescribed(Action<NetworkChange> describe, NetworkPlan described)
    {
        using var changed = new NetworkSimulator(Plan, new());
        using var expected = new NetworkSimulator(described, new());
        using var unchanged = new NetworkSimulator(Plan, new());
        Change(changed, describe);
        changed.RunTo(300);
        expected.RunTo(300);
        unchanged.RunTo(300);
        Assert.Equal(State(expected), State(changed));
        Assert.NotEqual(State(unchanged), State(changed));
        Assert.NotEqual(unchanged.StateHash(), changed.StateHash());
    }

    private static byte[] State(NetworkSimulator simulator) => [.. simulator.SaveNetwork().State.SelectMany(chunk => chunk.ToArray())];
}
