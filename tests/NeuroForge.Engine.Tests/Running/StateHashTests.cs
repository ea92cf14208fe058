using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>Two states that differ in anything have different hashes.</summary>
public sealed class StateHashTests
{
    [Fact]
    public void It_sees_which_neurons_a_synapse_joins()
    {
        (int, int)[][] wirings = [[(0, 0)], [(1, 0)], [(0, 1)], [(1, 1)], [(0, 0), (1, 0)], [(0, 0), (0, 0)], []];
        var hashes = wirings.Select(synapses => Hash(Projection("c", "p", "p") with { Connector = Declared.Wired(synapses) }));
        Assert.Distinct(hashes);
    }

    [Fact]
    public void It_sees_weights_delays_and_the_order_of_births()
    {
        var wired = Projection("c", "p", "p") with { Connector = Declared.Wired((0, 1), (0, 0)), Weight = new LinspaceDistribution(1, 2) };
        string[] hashes =
        [
            Hash(wired),
            Hash(wired with { Weight = new LinspaceDistribution(1, 2.0000001) }),
            Hash(wired with { Delay = new LinspaceDistribution(1, 2) }),
            Hash(wired with { Delay = new LinspaceDistribution(2, 1) }),
            Hash(wired with { Connector = Declared.Wired((0, 0), (0, 1)) }),
        ];
        Assert.Distinct(hashes);
    }

    [Fact]
    public void It_sees_spikes_on_their_way_and_time()
    {
        var plan = Network(Population("p", 2, Declared.Relay, ("fire", Constant(0)))) with
        {
            Steps = 1,
            Projections = [Projection("c", "p", "p") with { Delay = Constant(9), Connector = Declared.Wired((0, 1)) }],
        };
        Assert.Distinct(
            [plan.Hash(), (plan with { Steps = 2 }).Hash(), (plan with { Projections = [plan.Projections[0] with { Weight = Constant(2) }] }).Hash()]);
    }

    [Fact]
    public void It_sees_states_calcium_elements_and_random_streams()
    {
        var p = Population("p", 2, Declared.Relay) with { Calcium = new CalciumPlan(10, 1), Elements = [Element("axon", Declared.Steady)] };
        Assert.Distinct((string[])
        [
            Network(p).Hash(),
            Network(p with { Initial = Values(("total", Constant(1))) }).Hash(),
            Network(p with { Calcium = new CalciumPlan(10, 1, 0.5) }).Hash(),
            Network(p with { Elements = [p.Elements[0] with { Initial = Constant(1e-300) }] }).Hash(),
            (Network(p) with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 1e-9)), "p")] }).Hash(),
        ]);
    }

    [Fact]
    public void It_sees_what_was_changed_and_where() => Assert.Distinct((string[])
    [
        Hash(_ => { }),
        Hash(change => change.Lesion("p", [3])),
        Hash(change => change.Lesion("q", [3])),
        Hash(change => change.Lesion("p", [3, 4])),
        Hash(change =>
        {
            change.Lesion("p", [3]);
            change.Lesion("q", [4]);
        }),
        Hash(change => change.Set("populations.p.parameters.every", [1, 2, 3, 4, 5])),
        Hash(change => change.Set("populations.q.parameters.every", [1, 2, 3, 4, 5])),
        Hash(change => change.Set("populations.p.parameters.every", 1)),
    ]);

    private static string Hash(Action<NetworkChange> describe)
    {
        var change = new NetworkChange();
        describe(change);
        using var simulator = new NetworkSimulator(Network(Population("p", 5, Declared.Relay), Population("q", 5, Declared.Relay)), new());
        simulator.Change(change);
        return simulator.StateHash();
    }

    private static string Hash(ProjectionPlan projection)
    {
        var plan = Network(Population("p", 2, Declared.Relay)) with { Projections = [projection] };
        return plan.Build().Hash();
    }
}
