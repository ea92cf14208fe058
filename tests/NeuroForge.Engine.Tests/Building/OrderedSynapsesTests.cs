using NeuroForge.Engine.Building;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>Weights and delays that are listed, one for each synapse in the order of the connector.</summary>
public sealed class OrderedSynapsesTests
{
    private static readonly (int Source, int Target)[] Pairs = [(2, 5), (0, 1), (2, 5), (0, 0), (1, 3)];

    [Fact]
    public void Each_synapse_has_the_values_of_its_place()
    {
        var (weights, delays) = (new Memory(), new Memory());
        Run(
            Plan(
                new ListDistribution([1, 2, 3, 4, 5]),
                new ListDistribution([9, 8, 7, 6, 5])) with { Recorders = [Recorder(weights, "weights", "c", 10), Recorder(delays, "delays", "c", 10)] });
        Assert.Equal([new(0, 0, 4), new(0, 1, 2), new(1, 3, 5), new(2, 5, 1), new(2, 5, 3)], weights.Wirings[0].Synapses);
        Assert.Equal([6, 8, 5, 9, 7], delays.Wirings[0].Synapses.Select(s => (int)Math.Round(s.Weight / Step)));
    }

    [Fact]
    public void Equal_distances_are_those_of_the_order()
    {
        var weights = new Memory();
        Run(Plan(new LinspaceDistribution(10, 50), Constant(1)) with { Recorders = [Recorder(weights, "weights", "c", 10)] });
        Assert.Equal([40, 20, 50, 10, 30], weights.Wirings[0].Synapses.Select(s => s.Weight));
    }

    [Theory]
    [InlineData(4, 5, "weight", "\"weight\" lists 4 values for 5 synapses")]
    [InlineData(5, 6, "delay", "\"delay\" lists 6 values for 5 synapses")]
    public void A_list_of_another_length_is_refused(int weights, int delays, string name, string message)
    {
        var plan = Plan(List(weights), List(delays));
        Assert.Equal([($"projections.c.synapse.{name}", message)], OrderedSynapses.Mismatches(plan));
        AssertRefused(plan, $"projections.c.synapse.{name}", message);
    }

    [Fact]
    public void A_connector_that_does_not_count_is_refused() => AssertRefused(
        With(Plan(List(5), Constant(1)), c => c with { Connector = Declared.Wired(Pairs) }),
        "projections.c.synapse.weight",
        "\"weight\" cannot be a list: connector \"wired\" does not declare the number and order of its synapses in advance");

    [Fact]
    public void A_projection_that_is_rewired_is_refused() => AssertRefused(
        With(Plan(Constant(1), List(5)), c => c with { Rewiring = new() { Every = 5, Strategy = Declared.RandomEdits.Use() } }),
        "projections.c.synapse.delay",
        "\"delay\" cannot be a list: the projection is rewired, and new synapses would have no value in the list");

    [Fact]
    public void A_connector_that_makes_others_than_it_has_told_has_failed()
    {
        var plan = With(Plan(List(4), Constant(1)), c => c with { Connector = Declared.Listed(Pairs, told: 4) });
        var failure = Assert.Throws<MechanismException>(() => new NetworkSimulator(plan, new()));
        Assert.Equal(("listed", "it made 5 synapses, but its CountSynapses returned 4"), (failure.Mechanism.Id, failure.InnerException!.Message));
    }

    [Fact]
    public void A_synapse_that_is_added_later_needs_a_weight_of_its_own()
    {
        using var simulator = new NetworkSimulator(Plan(List(5), Constant(1)), new());
        AssertRefused(simulator, c => c.Add("c", 1, 1), "each synapse of c has its own weight in the description, so a new synapse needs a weight: give one");
        var change = new NetworkChange();
        change.Add("c", 1, 1, 0.5);
        simulator.Change(change);
        Assert.Equal(6, simulator.Projection("c").Count);
    }

    [Fact]
    public void No_synapse_can_be_added_where_delays_are_listed()
    {
        using var simulator = new NetworkSimulator(Plan(Constant(1), List(5)), new());
        AssertRefused(simulator, c => c.Add("c", 1, 1, 0.5), "each synapse of c has its own delay in the description, so none can be added");
    }

    private static void AssertRefused(NetworkPlan plan, string path, string message)
    {
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new()));
        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }

    private static void AssertRefused(NetworkSimulator simulator, Action<NetworkChange> describe, string mistake)
    {
        var change = new NetworkChange();
        describe(change);
        Assert.Equal([mistake], Assert.Throws<ChangeException>(() => simulator.Change(change)).Mistakes);
    }

    private static ListDistribution List(int count) => new([.. Enumerable.Range(1, count).Select(i => (double)i)]);

    private static NetworkPlan Plan(Distribution weight, Distribution delay) =>
        Network(Population("p", 3, Declared.Relay), Population("q", 3, Declared.Relay)) with
    {
        Projections = [Projection("c", "p", "q p") with { Connector = Declared.Listed(Pairs), Weight = weight, Delay = delay }],
    };

    private static NetworkPlan With(NetworkPlan plan, Func<ProjectionPlan, ProjectionPlan> change) => plan with { Projections = [change(plan.Projections[0])] };

    private static void Run(NetworkPlan plan)
    {
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(10);
        simulator.End(RunOutcome.Completed);
    }
}
