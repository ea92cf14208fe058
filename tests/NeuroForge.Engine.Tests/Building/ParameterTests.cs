using NeuroForge.Connectivity;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Vectors;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>How parameters and initial states reach mechanisms and neurons.</summary>
public sealed class ParameterTests
{
    [Fact]
    public void What_a_plan_leaves_out_has_its_default_in_its_own_type()
    {
        var all = Show(("list", new[] { 1.5 }));
        Assert.Equal(
            (3, 4_000_000_000_000, 0.5, true, "word", AllParameterTypes.Colour.PaleRed),
            (all.Whole, all.Long, all.Number, all.Switch, all.Word, all.Shade));
        Assert.Equal([1.5], all.List);
    }

    [Fact]
    public void What_a_plan_gives_is_set()
    {
        var all = Show(
            ("whole", 7),
            ("long", 8L),
            ("number", 9.5),
            ("switch", false),
            ("word", "other"),
            ("shade", AllParameterTypes.Colour.DeepBlue),
            ("list", Array.Empty<double>()));
        Assert.Equal(
            (7, 8, 9.5, false, "other", AllParameterTypes.Colour.DeepBlue),
            (all.Whole, all.Long, all.Number, all.Switch, all.Word, all.Shade));
    }

    [Fact]
    public void What_a_plan_must_give_is_missed() => Assert.Contains("list", Assert.Throws<ArgumentException>(() => Show()).Message, StringComparison.Ordinal);

    [Fact]
    public void Neurons_have_parameters_and_states_of_their_own()
    {
        var coupling = Enumerable.Range(0, 300).Select(i => i / 1000.0).ToList();
        var network = Network(
            Population(
                "p", 300, Declared.Chaos, ("coupling", new ListDistribution(coupling))) with { Initial = Values(("phase", new LinspaceDistribution(0, 299))) })
            .Build();
        Assert.Equal(3, network.Shards.Length);
        for (var neuron = 0; neuron < 300; neuron++)
        {
            var shard = network.Populations[0].ShardOf(neuron);
            var own = neuron - shard.Range.First;
            Assert.Equal((3.9, 0.94, coupling[neuron]), (shard.Columns.Constant(own, 0), shard.Columns.Constant(own, 1), shard.Columns.Constant(own, 2)));
            Assert.Equal(Double1.Exp(-Step / (1 + coupling[neuron])).Number, shard.Columns.Constant(own, 3)); // derived
            Assert.Equal((neuron, coupling[neuron], 0), (shard.Columns.State(own, 0), shard.Columns.State(own, 1), shard.Columns.State(own, 2)));
        }
    }

    [Fact]
    public void Constants_that_all_neurons_share_are_kept_once()
    {
        var shard = Network(Population("p", 100, Declared.Chaos)).Build().Shards[0];
        Assert.True(shard.Columns.ShareConstants);
        Assert.Equal(3.9, shard.Columns.Constant(99, 0));
        Assert.Equal(0.1, shard.Columns.State(99, 1)); // starts from the parameter coupling
    }

    [Fact]
    public void A_connector_is_told_both_sides_and_the_rules()
    {
        ConnectorContext? seen = null;
        PopulationPlan Part(string name, int size, double x) =>
            Population(name, size, Declared.Relay) with { Layout = Declared.Placed((positions, _) => positions.Fill(new(x, 0))) };
        var plan = Network(Part("p", 2, 1), Part("q", 3, 2), Population("r", 1, Declared.Relay)) with
        {
            Projections = [Projection("c", "q p", "p r") with { Autapses = false, Connector = Declared.Wired((context, _) => seen = context) }],
        };
        plan.Build();
        Assert.Equal((5, 3, false, true), (seen!.SourceCount, seen.TargetCount, seen.Autapses, seen.Multapses));
        Assert.Equal([2, 2, 2, 1, 1], seen.SourcePositions.ToArray().Select(p => p.X));
        Assert.Equal(0, seen.TargetPositions.Length);

        // Sources are q0 q1 q2 p0 p1, targets p0 p1 r0.
        var pairs = from source in Enumerable.Range(0, 5) from target in Enumerable.Range(0, 3) where seen.IsAutapse(source, target) select (source, target);
        Assert.Equal([(3, 0), (4, 1)], pairs);
    }

    private static AllParameterTypes Show(params (string Name, object Value)[] parameters)
    {
        AllParameterTypes? shown = null;
        var mechanism = Declared.Of(typeof(AllParameterTypes), () => new AllParameterTypes(d => shown = d));
        (Network(Population("p", 1, Declared.Relay)) with { Projections = [Projection("c", "p", "p") with { Connector = mechanism.Use(parameters) }] }).Build();
        return shown!;
    }
}
