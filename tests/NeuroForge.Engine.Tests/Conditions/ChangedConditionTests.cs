using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Conditions;

/// <summary>What cannot be described cannot be set while a network runs either.</summary>
public sealed class ChangedConditionTests
{
    private static readonly NetworkPlan Plan = Network(
        Population("p", 3, Declared.AllConditions, ("threshold", new ListDistribution([-50, -40, -30]))),
        Population("q", 3, Declared.Chaos) with { Calcium = new CalciumPlan(1000, 0.01), Elements = [Element("axon", Declared.Gaussian)] }) with
    {
        Projections =
        [
            Projection("c", "q", "q") with
            {
                Rule = Declared.ParameterBounds,
                Connector = Declared.Wired((0, 1)),
                Rewiring = new RewiringPlan { Strategy = Declared.Regrowing.Use(("times", Array.Empty<double>())), Every = 1000 },
            },
        ],
    };

    private static readonly (string? Mistake, Action<NetworkChange> Change)[] Changes =
    [
        (
            "populations.p.parameters.reset: reset must be below threshold, but reset is -45 mV and threshold -50 mV in neuron 0; change reset or threshold",
            c => c.Set("populations.p.parameters.reset", -45)),
        (
            "populations.p.parameters.threshold: reset must be below threshold, but reset is -60 mV and threshold -61 mV in neuron 1; change reset or "
                + "threshold",
            c => c.Set("populations.p.parameters.threshold", [-50, -61, -30])),
        (null, c => c.Set("populations.p.parameters.reset", [-60, -45, -35])),
        (
            "populations.p.parameters.rest: rest of 0.24 ms is not a whole number of steps of 0.1 ms in neuron 0; the nearest are 0.2 ms and 0.3 ms",
            c => c.Set("populations.p.parameters.rest", "0.24 ms")),
        (null, c => c.Set("populations.p.parameters.rest", "0.3 ms")),
        (
            "populations.p.parameters.tau: tau of 0.1 ms must be at least 2 steps of 0.1 ms in neuron 0; lengthen it, or shorten the step",
            c => c.Set("populations.p.parameters.tau", 0.1)),
        ("populations.p.parameters.share: both shares together are more than all in neuron 0", c => c.Set("populations.p.parameters.other_share", 0.9)),
        (
            "populations.q.elements.axon.eps: eta must be at most eps, but eta is 0.1 and eps 0.05; change eta or eps",
            c => c.Set("populations.q.elements.axon.eps", 0.05)),
        ("projections.c.synapse.low: low must be at most high, but low is 3 pA and high 2 pA; change low or high", c => c.Set("projections.c.synapse.low", 3)),
        (
            "projections.c.rewiring.given: given of 1 pA must be at most high of 0.5 pA, the greatest weight of synapse rule \"parameter_bounds\"",
            c => c.Set("projections.c.synapse.high", 0.5)),
        (
            "projections.c.rewiring.given: given of 3 pA must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\"",
            c => c.Set("projections.c.rewiring.given", 3)),
        (null, c => Both(c, 3, 4)),
        (
            "projections.c.rewiring.given: given must be at least least, but given is 0.2 pA and least 0.5 pA by default; change given or least",
            c => c.Set("projections.c.rewiring.given", 0.2)),
        ("projections.c.rewiring.odd: it must be odd", c => c.Set("projections.c.rewiring.odd", 4)),
        (
            "a synapse was added to c from 1 to 2, but the weight of 2.5 pA must be at most high of 2 pA, the greatest weight of synapse rule "
                + "\"parameter_bounds\"",
            c => c.Add("c", 1, 2, 2.5)),
        (null, c => c.Add("c", 1, 2, 1.5)),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Changes.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_change_is_held_to_the_conditions(int number)
    {
        using var simulator = new NetworkSimulator(Plan, new());
        simulator.RunTo(50);
        var before = simulator.StateHash();
        var change = new NetworkChange();
        Changes[number].Change(change);
        if (Changes[number].Mistake is { } mistake)
        {
            Assert.Equal([mistake], Assert.Throws<ChangeException>(() => simulator.Change(change)).Mistakes);
            Assert.Equal(before, simulator.StateHash());
        }
        else
        {
            simulator.Change(change);
        }

        simulator.RunTo(100);
    }

    private static void Both(NetworkChange change, double given, double high)
    {
        change.Set("projections.c.rewiring.given", given);
        change.Set("projections.c.synapse.high", high);
    }
}
