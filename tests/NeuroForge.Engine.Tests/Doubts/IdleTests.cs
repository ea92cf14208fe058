using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Doubts;

/// <summary>What has no effect within the run is doubted at the place to change.</summary>
public sealed class IdleTests
{
    private static readonly NetworkPlan Relays = Network(Population("p", 3, Declared.Relay));

    /// <summary>
    /// A current acts from the end of the step in which it arrives on: of a run of 100 steps with a delay of 10, one that starts at step 89 acts for one step.
    /// </summary>
    [Theory]
    [InlineData(8.9, null)]
    [InlineData(9.0, "stimuli.stimulus.start")]
    [InlineData(10.0, "stimuli.stimulus.start")]
    public void A_current_that_starts_too_late(double start, string? path)
    {
        var late = Current(("amplitude", 1.0), ("start", start)) with { Delay = 10 };
        Assert.Equal(path, IdleStimuli.In(Relays with { Stimuli = [late] }).SingleOrDefault()?.Path);
        Assert.Equal(path is null, ActsOnMembrane(late));
    }

    [Theory]
    [InlineData(0.0, 1e12, 1.0, null)]
    [InlineData(5.0, 5.0, 1.0, "stimuli.stimulus.stop")]
    [InlineData(5.0, 5.1, 1.0, null)]
    [InlineData(0.0, 1e12, 0.0, "stimuli.stimulus.amplitude")]
    public void A_current_of_no_time_or_no_amplitude(double start, double stop, double amplitude, string? path)
    {
        var current = Current(("amplitude", amplitude), ("start", start), ("stop", stop));
        Assert.Equal(path, IdleStimuli.In(Relays with { Stimuli = [current] }).SingleOrDefault()?.Path);
        Assert.Equal(path is null, ActsOnMembrane(current));
    }

    [Fact]
    public void A_stimulus_without_weight_or_with_a_delay_as_long_as_the_run()
    {
        var poisson = Stimulus(Declared.Poisson.Use(("rate", 100.0)), "p");
        Assert.Empty(IdleStimuli.In(Relays with { Stimuli = [poisson with { Delay = 99 }] }));
        Assert.Equal("stimuli.stimulus.delay", IdleStimuli.In(Relays with { Stimuli = [poisson with { Delay = 100 }] }).Single().Path);
        Assert.Equal("stimuli.stimulus.weight", IdleStimuli.In(Relays with { Stimuli = [poisson with { Weight = 0 }] }).Single().Path);
        Assert.Equal("stimuli.stimulus.rate", IdleStimuli.In(Relays with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 0.0)), "p")] }).Single().Path);
    }

    /// <summary>A phase that sets another value of the stimulus gives it no weight.</summary>
    [Theory]
    [InlineData("stimuli.stimulus.rate", "stimuli.stimulus.weight")]
    [InlineData("stimuli.stimulus.weight", null)]
    public void A_stimulus_of_weight_0_unless_a_phase_sets_the_weight(string set, string? path)
    {
        var still = Stimulus(Declared.Poisson.Use(("rate", 100.0)), "p") with { Weight = 0 };
        var setting = new SettingAction { Step = 50, Place = "protocol[0].set", Path = set, Numbers = [1] };
        var phase = new PhasePlan { Name = "later", First = 50, Steps = 50, Actions = [setting] };
        Assert.Equal(path, IdleStimuli.In(Relays with { Stimuli = [still], Phases = [phase] }).SingleOrDefault()?.Path);
    }

    [Fact]
    public void Synapses_whose_shortest_delay_is_as_long_as_the_run()
    {
        Assert.Empty(Idle(Projection("c", "p", "p") with { Delay = new UniformDistribution(99, 300) }));
        Assert.Equal(["projections.c.synapse.delay"], Idle(Projection("c", "p", "p") with { Delay = new UniformDistribution(100, 300) }));
    }

    [Fact]
    public void Synapses_of_weight_0_unless_they_learn()
    {
        Assert.Equal(["projections.c.synapse.weight"], Idle(Projection("c", "p", "p") with { Weight = Constant(0) }));
        Assert.Empty(Idle(Projection("c", "p", "p") with { Weight = Constant(0), Rule = Declared.Pairing }));
        Assert.Empty(Idle(Projection("c", "p", "p") with { Weight = new UniformDistribution(0, 1) }));
    }

    [Fact]
    public void Rewiring_whose_first_update_would_come_after_the_end()
    {
        var rewiring = new RewiringPlan { Strategy = Declared.RandomEdits.Use(), Every = 10, Start = 99 };
        Assert.Empty(Idle(Projection("c", "p", "p") with { Rewiring = rewiring }));
        Assert.Equal(["projections.c.rewiring.start"], Idle(Projection("c", "p", "p") with { Rewiring = rewiring with { Start = 100 } }));
    }

    [Fact]
    public void Random_sources_without_a_probability()
    {
        var active = Network(
            Population("s", 3, Declared.Sparks),
            Population("t", 3, Declared.Sparks, ("chance", new ListDistribution([0, 0.1, 0]))));
        Assert.Empty(IdleSources.In(active));
        var idle = Network(
            Population("s", 3, Declared.Sparks, ("chance", Constant(0))),
            Population("t", 3, Declared.Sparks, ("chance", new ListDistribution([0, -1, 0]))));
        Assert.Equal(["populations.s.parameters", "populations.t.parameters"], IdleSources.In(idle).Select(d => d.Path));
    }

    [Fact]
    public void A_connector_that_says_that_it_makes_nothing_is_doubted_before_the_network_is_built_any_other_after_it()
    {
        var plan = Relays with
        {
            Projections =
            [
                Projection("told", "p", "p") with { Connector = Declared.Listed([]) },
                Projection("untold", "p", "p") with { Connector = Declared.Wired() },
                Projection("rewired", "p", "p") with { Connector = Declared.Wired(), Rewiring = new() { Strategy = Declared.RandomEdits.Use(), Every = 10 } },
                Projection("full", "p", "p") with { Connector = Declared.Wired((0, 1)) },
            ],
        };
        var estimate = NetworkEstimate.Of(plan);
        Assert.Equal(["projections.told.connect"], EmptyProjections.In(plan, estimate).Select(d => d.Path));
        Assert.Equal(
            ["projection untold has no synapse and is never rewired: its connector \"wired\" made none"],
            EmptyProjections.In(plan, estimate, plan.Build().Projections.Select(p => p.Count)));
    }

    [Fact]
    public void Rewiring_that_comes_once_before_anything_has_happened_or_has_no_pair_to_join()
    {
        var rewired = Projection("c", "p", "p") with { Rewiring = new() { Strategy = Declared.RandomEdits.Use(), Every = 99 } };
        Assert.Empty(Idle(rewired));
        Assert.Equal(["projections.c.rewiring.every"], Idle(rewired with { Rewiring = rewired.Rewiring with { Every = 100 } }));
        Assert.Empty(Idle(rewired with { Rewiring = rewired.Rewiring with { Every = 100, Start = 50 } }));
        var alone = Network(Population("p", 1, Declared.Relay)) with { Projections = [rewired with { Autapses = false }] };
        Assert.Equal(["projections.c.rewiring"], IdleProjections.In(alone).Select(d => d.Path));
        Assert.Empty(IdleProjections.In(alone with { Projections = [rewired] }));
        Assert.Empty(Idle(rewired with { Autapses = false }));
    }

    [Fact]
    public void Rewiring_that_has_never_made_a_synapse_is_told_at_the_end()
    {
        var plan = Relays with
        {
            Projections =
            [
                Projection("never", "p", "p") with { Rewiring = new() { Strategy = Declared.RandomEdits.Use(), Every = 10 } },
                Projection("once", "p", "p") with { Rewiring = new() { Strategy = Declared.RandomEdits.Use(), Every = 10 } },
                Projection("fixed", "p", "p"),
            ],
        };
        Assert.Equal(
            ["projection never had no synapse throughout the run: its rewiring strategy \"random_edits\" has made none"],
            EmptyProjections.Unborn(plan, [new("never", 0, 0), new("once", 0, 3), new("fixed", 0, 0)]));
    }

    private static StimulusPlan Current(params (string Name, object Value)[] parameters) => Stimulus(Declared.ConstantCurrent.Use(parameters), "p");

    /// <summary>Whether a neuron's potential ends elsewhere than without the current.</summary>
    private static bool ActsOnMembrane(StimulusPlan stimulus)
    {
        var plan = Network(Population("p", 1, Declared.IafPscAlpha)) with { Stimuli = [stimulus with { Receptor = "current" }] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(plan.Steps);
        return simulator.Population("p").Read("v_m")[0] != -70;
    }

    private static IEnumerable<string> Idle(ProjectionPlan projection) => IdleProjections.In(Relays with { Projections = [projection] }).Select(d => d.Path);
}
