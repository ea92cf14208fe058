using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Changes;

/// <summary>A change with a mistake changes nothing, and says everything that is wrong with it.</summary>
public sealed class RefusedChangeTests
{
    private static readonly NetworkPlan Plan = Network(Population("p", 30, Declared.Chaos), Population("q", 20, Declared.Rotator)) with
    {
        Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 2000.0)), "p")],
        Projections =
        [
            Projection("c", "p", "p") with { Autapses = false, Multapses = false, Connector = Declared.Wired((0, 1), (2, 3)) },
            Projection("d", "p", "q") with { Rule = Declared.Pairing },
        ],
    };

    private static readonly (string Mistake, Action<NetworkChange> Change)[] Mistakes =
    [
        (
            "\"nonsense\" is not a parameter: expected populations.NAME.parameters.PARAMETER, populations.NAME.elements.ELEMENT.PARAMETER, "
                + "the same of groups.NAME, stimuli.NAME.PARAMETER, projections.NAME.synapse.PARAMETER or projections.NAME.rewiring.PARAMETER",
            c => c.Set("nonsense", 1)),
        ("there is no population \"x\"; expected one of: p, q", c => c.Set("populations.x.parameters.growth", 1)),
        ("there is no parameter of populations.p.parameters \"x\"; expected one of: growth, threshold, coupling", c => c.Set("populations.p.parameters.x", 1)),
        ("populations.p.parameters.growth must be 3.6 to 4, but is 5", c => c.Set("populations.p.parameters.growth", 5)),
        ("populations.p.parameters.growth must be 3.6 to 4, but is NaN", c => c.Set("populations.p.parameters.growth", double.NaN)),
        ("populations.p.parameters.growth takes one number or 30, but got 2", c => c.Set("populations.p.parameters.growth", [3.7, 3.8])),
        ("populations.q.parameters.speed must be a number in 1/ms, but is \"3 mV\"", c => c.Set("populations.q.parameters.speed", "3 mV")),
        ("there is no element of p \"axon\": there are none", c => c.Set("populations.p.elements.axon.eps", 1)),
        ("there is no stimulus \"x\"; expected one of: stimulus", c => c.Set("stimuli.x.rate", 1)),
        ("stimuli.stimulus.rate must be >= 0 Hz, but is -1", c => c.Set("stimuli.stimulus.rate", -1)),
        ("stimuli.stimulus.weight must be a finite number, in the unit of the receptor", c => c.Set("stimuli.stimulus.weight", double.NaN)),
        (
            "projections.d.synapse.tau_pre determines the traces of past spikes: it cannot be changed while the network runs",
            c => c.Set("projections.d.synapse.tau_pre", 3)),
        ("there is no rewired projection \"c\": there are none", c => c.Set("projections.c.rewiring.deletion", 1)),
        ("there is no state of p \"x\"; expected one of: phase, slow, charge", c => c.SetState("p", "x", 1)),
        ("phase of p takes one number or 30, but got 2", c => c.SetState("p", "phase", [1, 2])),
        ("phase of p must be a finite number, but is Infinity", c => c.SetState("p", "phase", double.PositiveInfinity)),
        ("there is no receptor of p \"x\"; expected one of: a, b", c => c.Inject("p", "x", [1], 1)),
        ("receptor b of p has no stimulus or projection: add one to the description, if necessary with weight 0", c => c.Inject("p", "b", [1], 1)),
        ("p has the neurons 0 to 29, not 30", c => c.Inject("p", "a", [1, 30], 1)),
        ("the amount injected into a of p must be a finite number, but is NaN", c => c.Inject("p", "a", [1], double.NaN)),
        ("p has the neurons 0 to 29, not -1", c => c.Lesion("p", [-1])),
        ("there is no population \"x\"; expected one of: p, q", c => c.Lesion("x", [1])),
        ("there is no projection \"x\"; expected one of: c, d", c => c.Cut("x", 1, 2)),
        ("c has no synapse from 1 to 0 that could be removed", c => c.Cut("c", 1, 0)),
        ("c has the sources 0 to 29 and the targets 0 to 29, but a synapse was added from 1 to 30", c => c.Add("c", 1, 30)),
        ("c has no autapses, but a synapse was added from neuron 4 to itself", c => c.Add("c", 4, 4)),
        ("c has no multapses, but a second synapse was added from 0 to 1", c => c.Add("c", 0, 1)),
        ("the weight of a synapse added to c must be a finite number, but is NaN", c => c.Add("c", 4, 5, double.NaN)),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Mistakes.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_mistake_is_told_and_nothing_is_changed(int number)
    {
        using var simulator = new NetworkSimulator(Plan, new());
        simulator.RunTo(50);
        var before = simulator.StateHash();
        var change = new NetworkChange();
        change.Set("populations.p.parameters.threshold", 0.5);
        change.Cut("c", 2, 3);
        Mistakes[number].Change(change);
        Assert.Equal([Mistakes[number].Mistake], Assert.Throws<ChangeException>(() => simulator.Change(change)).Mistakes);
        Assert.Equal(before, simulator.StateHash());
        simulator.RunTo(100);
        Assert.Equal(Plan.Hash(), simulator.StateHash());
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var simulator = new NetworkSimulator(Plan, new());
        var change = new NetworkChange();
        Array.ForEach(Mistakes, m => m.Change(change));
        Assert.Equal(Mistakes.Select(m => m.Mistake).Order(), Assert.Throws<ChangeException>(() => simulator.Change(change)).Mistakes.Order());
    }

    [Fact]
    public void Nobody_joins_the_lesioned()
    {
        using var simulator = new NetworkSimulator(Plan, new());
        var lesion = new NetworkChange();
        lesion.Lesion("p", [4]);
        simulator.Change(lesion);
        var change = new NetworkChange();
        change.Add("c", 5, 4);
        Assert.Equal(
            "a synapse was added to c from 5 to 4, but one of the two neurons is lesioned",
            Assert.Throws<ChangeException>(() => simulator.Change(change)).Message);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(4, 5)]
    public void Nobody_joins_those_whom_the_same_change_lesions(int source, int target)
    {
        using var simulator = new NetworkSimulator(Plan, new());
        var change = new NetworkChange();
        change.Add("c", source, target);
        change.Lesion("p", [4]);
        Assert.Equal(
            $"a synapse was added to c from {source} to {target}, but one of the two neurons is lesioned",
            Assert.Throws<ChangeException>(() => simulator.Change(change)).Message);
    }

    [Fact]
    public void A_run_that_has_ended_is_changed_no_more()
    {
        using var simulator = new NetworkSimulator(Plan, new());
        simulator.End(RunOutcome.Completed);
        Assert.Throws<InvalidOperationException>(() => simulator.Change(new NetworkChange()));
    }
}
