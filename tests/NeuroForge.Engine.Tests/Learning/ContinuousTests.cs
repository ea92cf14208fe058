using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Learning;

/// <summary>When and what a continuous signal arrives.</summary>
public sealed class ContinuousTests
{
    [Theory]
    [InlineData("x", "y", 0, 0)]
    [InlineData("x", "z", 0, 0)]
    [InlineData("y", "z", 0, 0)]
    [InlineData("y", "y", 0, 1)]
    [InlineData("z", "x", 0, 1)]
    [InlineData("x", "y", 1, 1)]
    [InlineData("x", "y", 4, 4)]
    [InlineData("z", "y", 4, 4)]
    public void A_population_behind_the_source_hears_it_at_once_others_in_the_next_step(string from, string to, int delay, int steps)
    {
        var heard = Heard(Plan(from, to, Declared.Wired((0, 0))) with { Steps = 12 }, delay, to);
        Assert.Equal(Enumerable.Range(1, 12).Select(time => Math.Max(0, time - steps) * 2.0), heard.Select(values => values[0]));
    }

    [Theory]
    [InlineData(5, 50, true)]
    [InlineData(50, 5, true)]
    [InlineData(50, 50, true)]
    [InlineData(100, 1, true)]
    [InlineData(1, 9, true)]
    [InlineData(50, 50, false)]
    public void Every_target_hears_the_weighted_sum_of_its_sources(int sources, int targets, bool complete)
    {
        var pairs = (from s in Enumerable.Range(0, sources) from t in Enumerable.Range(0, targets) where complete || (s + t) % 3 > 0 select (s, t)).ToArray();
        var plan = Network(
            Population("x", sources, Declared.Hand, ("speed", new ListDistribution([.. Enumerable.Range(0, sources).Select(i => 0.1 + (0.3 * i))]))),
            Population("y", targets, Declared.Hand)) with
        {
            Steps = 3,
            Projections =
            [
                Projection("flow", "x", "y") with { Rule = Declared.Flow, Weight = new UniformDistribution(-1, 1), Connector = Declared.Wired(pairs) }
            ],
        };
        var weights = new Memory();
        var heard = Heard(plan with { Recorders = [Recorder(weights, "weights", "flow", 3)] }, 0, "y")[^1];
        var expected = new double[targets];
        foreach (var (source, target, weight) in weights.Wirings.Single().Synapses)
        {
            expected[target] += weight * 3 * (0.1 + (0.3 * source));
        }

        // The sums run in another order: some hundred roundings.
        Assert.All(expected.Zip(heard), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
    }

    [Fact]
    public void A_signal_drives_every_receptor_that_the_projection_names()
    {
        var plan = Plan("x", "y", Declared.Wired((0, 0))) with { Steps = 2 };
        var relay = plan with
        {
            Populations = [plan.Populations[0], Population("y", 1, Declared.Relay)],
            Projections = [plan.Projections[0] with { Receptors = ["b", "a"], Delay = Constant(0) }],
        };
        var total = new Memory();
        (relay with { Recorders = [Recorder(total, "total", "y", 1)] }).Run();
        Assert.Equal([4, 12], total.Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void A_delay_that_differs_from_synapse_to_synapse_is_refused()
    {
        var plan = Plan("x", "y", Declared.Wired((0, 0)));
        plan = plan with { Projections = [plan.Projections[0] with { Delay = new UniformDistribution(1, 4) }] };
        Assert.Contains("one delay", Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions())).Message);
    }

    [Fact]
    public void A_rule_that_cannot_see_its_neurons_is_refused()
    {
        var plan = Plan(
            "x",
            "y",
            Declared.Wired((0, 0))) with { Populations =
            [
                Population("x", 1, Declared.Leaky), Population("y", 1, Declared.Hand), Population("z", 1, Declared.Hand)
            ] };
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.Equal("projections.flow.synapse.model", refusal.Path);
        Assert.Contains("\"phase\" (1) of the sources, but neuron model \"leaky\" of population \"x\"", refusal.Message);
    }

    /// <summary>What arrives at a source is still being added to while others look; a state of the source stands still.</summary>
    [Fact]
    public void A_rule_that_sees_inputs_of_its_sources_is_refused()
    {
        var plan = Plan("x", "y", Declared.Wired((0, 0)));
        var refusal = Assert.Throws<PlanException>(
            () => (plan with { Projections = [plan.Projections[0] with { Rule = Declared.Of(typeof(SourceInput<>)) }] }).Build());
        Assert.Equal("projections.flow.synapse.model", refusal.Path);
        Assert.EndsWith(
            "\"a\" (pA) of the sources, but in population \"x\" that is an input, and a rule sees inputs of targets only",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x y")]
    [InlineData("y x")]
    public void Who_hears_at_once_moves_behind_all_its_sources_whatever_their_order(string sources)
    {
        const int Size = 400;
        PopulationPlan Part(string name) => Population(name, Size, Declared.Chaos);
        ProjectionPlan Flow(string name, string from, string to) => Projection(name, from, to) with
        {
            Rule = Declared.Flow,
            Delay = Constant(0),
            Weight = Constant(0.1),
            Connector = Declared.Wired((context, sink) => Enumerable.Range(0, context.SourceCount).ToList().ForEach(source => sink.Add(source, source % Size))),
        };
        var plan = Network(Part("x"), Part("y"), Part("z")) with { Projections = [Flow("first", "x", "y"), Flow("second", sources, "z")] };
        Assert.Equal(3, plan.Build().Stages.Length);
        Assert.Equal(plan.Hash(), plan.Hash(threads: 2));
    }

    private static List<double[]> Heard(NetworkPlan plan, int delay, string population)
    {
        var memory = new Memory();
        (plan with
        {
            Projections = [plan.Projections[0] with { Delay = Constant(delay) }],
            Recorders = [.. plan.Recorders, Recorder(memory, "last_a", population, 1)],
        }).Run();
        return [.. memory.Sampled.Select(s => s.Values)];
    }

    private static NetworkPlan Plan(string from, string to, MechanismUse connector) =>
        Network(Population("x", 1, Declared.Hand), Population("y", 1, Declared.Hand), Population("z", 1, Declared.Hand)) with
        {
            Projections = [Projection("flow", from, to) with { Rule = Declared.Flow, Weight = Constant(2), Connector = connector }],
        };
}
