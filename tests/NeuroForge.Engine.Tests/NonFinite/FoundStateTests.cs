using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.NonFinite;

/// <summary>States that stop being numbers are found, counted and told.</summary>
public sealed class FoundStateTests
{
    /// <summary>1e10 to the power of so many steps is infinite.</summary>
    private const double Quick = 1e10;

    /// <summary>Infinite after some 150 steps.</summary>
    private const double Slow = 100;

    [Fact]
    public void A_state_is_found_with_how_many_neurons_and_when() => Assert.Equal(
        [
            new NonFiniteState("populations.p", "size", 0, 5, 13, 64 * Step),
            new NonFiniteState("populations.p", "lost", 5, 0, 13, 64 * Step),
        ],
        Found(Network(Diverging("p", Quick, many: 5, of: 13))));

    [Fact]
    public void Later_ones_are_found_at_a_later_look() => Assert.Equal(
        [
            ("populations.q", "size", 64 * Step),
            ("populations.q", "lost", 64 * Step),
            ("populations.p", "size", 256 * Step),
            ("populations.p", "lost", 256 * Step)
        ],
        Found(Network(Diverging("p", Slow, many: 2, of: 900), Diverging("q", Quick, many: 900, of: 900)) with { Steps = 300 })
            .Select(f => (f.Path, f.State, f.Time)));

    [Fact]
    public void What_goes_wrong_after_the_last_look_is_found_at_the_end() => Assert.Equal(
        [200 * Step, 200 * Step],
        Found(Network(Diverging("p", Slow, many: 1, of: 3)) with { Steps = 200 }).Select(f => f.Time));

    [Fact]
    public void A_run_that_failed_is_not_looked_at()
    {
        using var simulator = new NetworkSimulator(Network(Diverging("p", Quick, many: 3, of: 3)), new EngineOptions());
        simulator.RunTo(50);
        simulator.End(RunOutcome.Failed);
        Assert.Empty(simulator.NonFiniteStates);
    }

    [Fact]
    public void Finite_states_are_not_found() =>
        Assert.Empty(Found(Network(Diverging("p", 0.5, many: 13, of: 13)) with { Projections = [Growing("x", 2, "p", "p", (0, 1))] }));

    [Theory]
    [InlineData(3, 5)]
    [InlineData(11, 2)]
    public void Weights_of_a_matrix_and_states_of_its_rule_are_found(int sources, int targets)
    {
        var pairs = Enumerable.Range(0, sources * targets).Select(i => (i / targets, i % targets)).ToArray();
        var plan = Network(Diverging("p", 1, 0, sources), Diverging("q", 1, 0, targets)) with { Projections = [Growing("x", Quick, "p", "q", pairs)] };
        Assert.IsType<DenseStore>(plan.Build().Projections[0].Stores[0]);
        Assert.Equal(
            [
                new NonFiniteState("projections.x", "weight", 0, pairs.Length - 1, pairs.Length, 64 * Step),
                new NonFiniteState("projections.x", "lost", pairs.Length - 1, 0, pairs.Length, 64 * Step)
            ],
            Found(plan));
    }

    [Fact]
    public void Weights_in_rows_are_found_through_all_shards()
    {
        (int, int)[] pairs = [(0, 3), (0, 700), (1, 2), (1, 3), (1, 2600), (1, 3999), (2, 1)];
        var plan = Network(Diverging("p", 1, 0, 3), Diverging("q", 1, 0, 4000)) with { Projections = [Growing("x", Quick, "p", "q", pairs)] };
        Assert.True(plan.Build().Projections[0].Stores.Count > 1);
        Assert.Equal(
            [new NonFiniteState("projections.x", "weight", 0, 6, 7, 64 * Step), new NonFiniteState("projections.x", "lost", 6, 0, 7, 64 * Step)],
            Found(plan));
    }

    [Fact]
    public void Each_is_told_once()
    {
        var told = new List<IReadOnlyList<NonFiniteState>>();
        using var simulator = new NetworkSimulator(
            Network(
                Diverging("p", Slow, many: 2, of: 3), Diverging("q", Quick, many: 1, of: 1)) with { Steps = 2000 }, new EngineOptions { NonFinite = told.Add });
        simulator.RunTo(2000);
        simulator.End(RunOutcome.Completed);
        Assert.Equal([2, 2], told.Select(t => t.Count));
        Assert.Equal(simulator.NonFiniteStates, told.SelectMany(t => t));
    }

    [Fact]
    public void A_host_that_throws_as_it_is_told_leaves_the_network_whole()
    {
        var told = 0;
        var plan = Network(Diverging("p", Quick, many: 5, of: 13)) with { Steps = 300 };
        using var simulator = new NetworkSimulator(plan, new EngineOptions { NonFinite = _ => Throw(ref told) });
        Assert.Throws<InvalidTimeZoneException>(() => simulator.RunTo(plan.Steps));
        Assert.Equal((64, 1), (simulator.Step, told));
        simulator.RunTo(plan.Steps);
        Assert.Equal((300, 1, 2), (simulator.Step, told, simulator.NonFiniteStates.Count));
        Assert.Equal(plan.Hash(), simulator.StateHash());
    }

    [Fact]
    public void A_host_that_throws_as_a_network_goes_on_leaves_no_recorder_open()
    {
        var told = 0;
        var plan = Network(Diverging("p", Quick, many: 5, of: 13));
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(100);
        var memory = new Memory();
        var recorded = plan with { Recorders = [Recorder(memory, "size", "p", every: 10)] };
        Assert.Throws<InvalidTimeZoneException>(
            () => new NetworkSimulator(recorded, new EngineOptions { NonFinite = _ => Throw(ref told) }, simulator.SaveNetwork()));
        Assert.Null(memory.Info);
    }

    private static void Throw(ref int told)
    {
        told++;
        throw new InvalidTimeZoneException("the host's");
    }

    private static IReadOnlyList<NonFiniteState> Found(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return simulator.NonFiniteStates;
    }

    private static PopulationPlan Diverging(string name, double factor, int many, int of) =>
        Population(name, of, Declared.Diverging, ("factor", new ListDistribution([.. Enumerable.Range(0, of).Select(i => i < many ? factor : 1)])));

    /// <summary>The weight of the last synapse is 0 and stays so.</summary>
    private static ProjectionPlan Growing(string name, double factor, string from, string to, params (int Source, int Target)[] pairs) =>
        Projection(name, from, to) with
    {
        Rule = Declared.Growing,
        Parameters = Values(("factor", Constant(factor))),
        Connector = Declared.Wired((_, sink) =>
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                sink.Add(pairs[i].Source, pairs[i].Target, i < pairs.Length - 1 ? 1 : 0);
            }
        }),
    };
}
