using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Conditions;

/// <summary>What a step is too long for is found before a network runs: rates, integrators, random spikes, defaults that are rounded.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(11, 1.1)]
    [InlineData(-30, 3)]
    public void A_rate_times_the_step_is_at_most_one(double pace, double share)
    {
        var found = FastRates.In(Plan(("pace", Constant(pace)))).ToList();
        Assert.Equal(share > 0 ? [share] : [], found.Select(f => Math.Round(f.Share, 12)));
        Assert.All(found, f => Assert.Equal("populations.p.parameters.pace", f.Path));
    }

    [Fact]
    public void A_model_alone_is_held_to_what_it_states()
    {
        Assert.Empty(LongSteps.In(Plan(("share", Constant(0.7)))));
        var found = Assert.Single(LongSteps.In(Plan(("share", Constant(0.7))) with { Step = 2 }));
        Assert.Equal(("populations.p.parameters", 1.4, "it jumps too far"), (found.Path, Math.Round(found.Share, 12), found.Consequence));
    }

    [Fact]
    public void So_is_a_model_whose_neurons_differ_and_whose_states_begin_apart()
    {
        Assert.Single(LongSteps.In(Plan(("share", new ListDistribution([0.1, 0.2, 0.6]))) with { Step = 2 }));
        var plan = Plan();
        plan = plan with { Populations = [plan.Populations[0] with { Initial = Values(("phase", new ListDistribution([0, -12, 0]))) }] };
        Assert.Equal(1.225, Assert.Single(LongSteps.In(plan)).Share, 12);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(19.75, 2)]
    [InlineData(-19.75, 2)]
    public void What_a_spike_brings_is_added(double weight, double share)
    {
        var weights = new UniformDistribution(Math.Min(0, weight), Math.Max(0, weight));
        var plan = Plan() with { Projections = [Projection("c", "p", "p") with { Weight = weights }] };
        var found = LongSteps.In(plan).ToList();
        Assert.Equal(share > 0 ? [("projections.c.synapse.weight", share)] : [], found.Select(f => (f.Path, f.Share)));
    }

    [Fact]
    public void What_a_stimulus_brings_is_added_as_far_as_it_tells()
    {
        var plan = Plan() with { Stimuli = [Stimulus(Declared.Of(typeof(Pulse)).Use(), "p") with { Weight = 9 }] };
        Assert.Empty(LongSteps.In(plan));
        var found = Assert.Single(LongSteps.In(plan with { Stimuli = [Stimulus(Declared.Of(typeof(BoundedAmounts)).Use(), "p") with { Weight = 9 }] }));
        Assert.Equal(("stimuli.stimulus.weight", 2.725), (found.Path, Math.Round(found.Share, 12)));
    }

    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(0.11, 0.11)]
    [InlineData(8, 8)]
    public void A_source_spikes_seldom_within_a_step(double chance, double probability)
    {
        var found = SaturatedSources.In(Network(Population("p", 3, Declared.Sparks, ("chance", Constant(chance))))).ToList();
        Assert.Equal(probability > 0 ? [new SaturatedSource("populations.p.parameters.chance", probability, 3, 3)] : [], found);
    }

    [Fact]
    public void Of_sources_that_differ_those_that_spike_too_often_are_counted() => Assert.Equal(
        [new SaturatedSource("populations.p.parameters.chance", 1.5, 2, 4)],
        SaturatedSources.In(Network(Population("p", 4, Declared.Sparks, ("chance", new ListDistribution([0.05, 0.5, 1.5, 0.1]))))));

    [Fact]
    public void A_default_that_is_rounded_is_told()
    {
        Assert.Empty(RoundedTimes.In(Plan()));
        Assert.Equal([new RoundedTime("populations.p.parameters.rest", "rest", 2, 2.25)], RoundedTimes.In(Plan() with { Step = 0.75 }));
        Assert.Empty(RoundedTimes.In(Plan(("rest", new UniformDistribution(1, 2))) with { Step = 0.75 }));
    }

    private static NetworkPlan Plan(params (string Name, Distribution Value)[] given) => Network(Population("p", 3, Declared.AllConditions, given));
}
