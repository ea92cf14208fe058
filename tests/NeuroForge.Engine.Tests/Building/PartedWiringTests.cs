using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>Synapses that are counted and made in their place, shard by shard on several threads, are those of a list of all.</summary>
public sealed class PartedWiringTests
{
    [Fact]
    public void Parts_give_the_network_that_a_list_gives() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var plan = RandomNetwork.Of(seed);
        var wiring = Random(scaled: seed % 3 == 0);
        var expected = With(plan, Declared.WiredByList(wiring)).Hash();
        Assert.Equal(expected, With(plan, Declared.WiredByTarget(wiring)).Hash());
        Assert.Equal(expected, With(plan, Declared.WiredByTarget(wiring)).Hash(new EngineOptions { Threads = 3, Shards = 30 }));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_connector_that_does_not_go_from_target_to_target_is_sorted()
    {
        var plan = Plan(Declared.Of(typeof(Backwards), () => new Backwards()).Use());
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        Assert.Equal(
            Enumerable.Range(0, 40).Select(i => (i, i)),
            simulator.Projection("c").Synapses().Select(s => (s.Source, s.Target)));
    }

    [Fact]
    public void A_pair_that_is_joined_twice_or_to_itself_is_named_and_the_first_one_on_any_threads()
    {
        for (var threads = 1; threads <= 3; threads++)
        {
            AssertBreach(
                "it connected source 39 to target 11 more than once",
                threads,
                (_, target, sink) => Repeat(target >= 11 ? 2 : 1, () => sink.Add(39, target)));
            AssertBreach(
                "it connected source 9 to target 9, which are the same neuron",
                threads,
                (_, target, sink) => sink.Add(target < 9 ? target + 1 : target, target));
        }
    }

    [Fact]
    public void A_connector_that_names_another_target_is_refused() => AssertBreach(
        "it was called for the targets 1792 to 2047, but connected source 0 to target 1",
        2,
        (_, target, sink) => sink.Add(target == 0 ? 1 : 0, target == 2000 ? 1 : target),
        size: 2048);

    [Fact]
    public void A_connector_that_makes_other_synapses_when_it_is_called_again_is_refused()
    {
        var calls = 0;
        AssertBreach(
            "it was called twice for the targets 0 to 39 and did not make the same synapses",
            1,
            (_, target, sink) => sink.Add(calls++ < 40 || target == 0 ? (target + 1) % 40 : 0, target));
        calls = 0;
        AssertBreach(
            "it was called twice for the targets 0 to 39 and did not make the same synapses",
            1,
            (_, target, sink) => Repeat(calls++ < 40 ? 1 : 0, () => sink.Add((target + 1) % 40, target)));
    }

    [Fact]
    public void A_weight_outside_the_bounds_of_the_rule_is_refused_with_its_synapse()
    {
        var plan = Plan(Declared.WiredByTarget((_, target, sink) => sink.Add((target + 1) % 40, target, target == 7 ? -1 : 1)));
        plan = plan with { Projections = [plan.Projections[0] with { Rule = Declared.ParameterBounds, Weight = Constant(0.5) }] };
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.StartsWith("it multiplies the weight of the synapse from source 8 to target 7: ", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertBreach(string message, int threads, ByTarget.Wiring wiring, int size = 40)
    {
        var failure = Assert.Throws<MechanismException>(
            () => new NetworkSimulator(Plan(Declared.WiredByTarget(wiring), size), new EngineOptions { Threads = threads, Shards = 8 }));
        Assert.StartsWith(message, failure.InnerException!.Message, StringComparison.Ordinal);
    }

    private static NetworkPlan Plan(MechanismUse connector, int size = 40) => Network(Population("a", size, Declared.Relay)) with
    {
        Projections = [Projection("c", "a", "a") with { Connector = connector, Autapses = connector.Mechanism.Id == "backwards", Multapses = false }],
    };

    private static NetworkPlan With(NetworkPlan plan, MechanismUse connector) =>
        plan with { Projections = [.. plan.Projections.Select(p => p with { Connector = connector })] };

    private static ByTarget.Wiring Random(bool scaled) => (context, target, sink) =>
    {
        var random = context.RandomOf(target);
        var joined = new HashSet<int>();
        for (var i = random.NextInt32(12); i > 0; i--)
        {
            var source = random.NextInt32(context.SourceCount);
            if (context.Allows(source, target) && (joined.Add(source) || context.Multapses))
            {
                sink.Add(source, target, scaled ? 0.5 : 1);
            }
        }
    };

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    [Connector("backwards")]
    private sealed class Backwards : IConnectByTarget
    {
        public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
        {
            for (var target = end - 1; target >= first; target--)
            {
                synapses.Add(target, target);
            }
        }
    }
}
