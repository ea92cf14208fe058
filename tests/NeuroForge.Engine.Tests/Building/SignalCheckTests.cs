using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>
/// A plan that gives a receptor another kind of signal than it takes, or needs spikes of neurons that never spike, is refused, whatever made it.
/// </summary>
public sealed class SignalCheckTests
{
    private static readonly RewiringPlan BothEnds = new() { Strategy = Declared.Homeostatic.Use(), Every = 10, Pre = "end", Post = "end" };

    [Fact]
    public void A_stimulus_of_another_kind_than_the_receptor_takes() => AssertRefused(
        "stimuli.stimulus.receptor",
        "stimulus \"pulse\" gives spikes, but receptor \"a\" of population \"g\" takes a continuous signal",
        Plan() with { Stimuli = [Stimulus(Declared.Pulse.Use(), "s g")] });

    [Fact]
    public void A_current_into_a_receptor_for_spikes() => AssertRefused(
        "stimuli.stimulus.receptor",
        "stimulus \"constant_current\" gives a continuous signal, but receptor \"ex\" of population \"i\" takes spikes",
        Plan() with { Stimuli = [Stimulus(Declared.ConstantCurrent.Use(("amplitude", 100.0)), "i") with { Receptor = "ex" }] });

    [Fact]
    public void Spikes_into_a_receptor_for_continuous_signals() => AssertRefused(
        "projections.c.receptor",
        "synapse rule \"plain\" gives spikes, but receptor \"a\" of population \"g\" takes a continuous signal",
        Plan() with { Projections = [Projection("c", "s", "s g")] });

    [Fact]
    public void A_continuous_rule_onto_a_receptor_for_spikes() => AssertRefused(
        "projections.c.receptor",
        "synapse rule \"flow\" gives a continuous signal, but receptor \"b\" of population \"g\" takes spikes",
        Plan() with { Projections = [Projection("c", "g", "g") with { Rule = Declared.Flow, Receptors = ["a", "b"] }] });

    [Fact]
    public void Spikes_of_sources_that_never_spike() => AssertRefused(
        "projections.c.synapse.model",
        "synapse rule \"plain\" passes on spikes of its sources, but population \"g\" never spikes: its neuron model is \"graded\"",
        Plan() with { Projections = [Projection("c", "s g", "s")] });

    [Fact]
    public void Learning_from_spikes_of_targets_that_never_spike() => AssertRefused(
        "projections.c.synapse.model",
        "synapse rule \"pairing\" learns from spikes of its targets, but population \"g\" never spikes: its neuron model is \"graded\"",
        Plan() with { Projections = [Projection("c", "s", "g") with { Rule = Declared.Pairing, Receptors = ["b"] }] });

    [Fact]
    public void One_element_on_both_sides_of_a_population() => AssertRefused(
        "projections.c.rewiring.post",
        "element \"end\" of population \"e\" is bound on both sides, so each element would be counted for two synapse ends",
        Plan() with { Projections = [Projection("c", "e", "e f") with { Rewiring = BothEnds }] });

    [Fact]
    public void Every_other_pairing_is_built()
    {
        var plan = Plan() with
        {
            Stimuli = [Stimulus(Declared.Pulse.Use(), "s g") with { Receptor = "b" }, Stimulus(Declared.ConstantCurrent.Use(("amplitude", 1.0)), "g s")],
            Projections =
            [
                Projection("spikes", "s", "s g") with { Receptors = ["b"] },
                Projection("signals", "g", "g s") with { Rule = Declared.Flow },
                Projection("elements", "e", "f") with { Rewiring = BothEnds },
            ],
        };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(plan.Steps);
    }

    private static NetworkPlan Plan() => Network(
        Population("s", 3, Declared.Relay),
        Population("g", 3, Declared.Graded),
        Population("i", 3, Declared.IafPscAlpha),
        Population("e", 3, Declared.Relay) with { Calcium = new(10, 0.1), Elements = [Element("end", Declared.Steady)] },
        Population("f", 3, Declared.Relay) with { Calcium = new(10, 0.1), Elements = [Element("end", Declared.Steady)] });

    private static void AssertRefused(string path, string message, NetworkPlan plan)
    {
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }
}
