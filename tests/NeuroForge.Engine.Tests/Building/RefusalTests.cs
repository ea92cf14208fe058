using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>Whose mistake it is when a network cannot be built: the plan's, with its place, or a mechanism's, with its name.</summary>
public sealed class RefusalTests
{
    private static readonly ParameterException Refused = new("knob", "the knob does not turn");

    [Fact]
    public void A_parameter_that_a_stimulus_refuses_has_its_place() => AssertPlace(
        "stimuli.stimulus.rate",
        Relays() with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 1e9)), "p")] });

    [Fact]
    public void A_parameter_that_a_connector_refuses_has_its_place() => AssertPlace(
        "projections.c.connect.knob",
        Relays() with { Projections = [Projection("c", "p", "p") with { Connector = Declared.Wired((_, _) => throw Refused) }] });

    [Fact]
    public void A_parameter_that_a_layout_refuses_has_its_place() => AssertPlace("populations.p.layout.knob", Placed((_, _) => throw Refused));

    [Fact]
    public void A_rule_has_one_value_for_each_parameter() => AssertPlace(
        "projections.c.synapse.rate",
        Relays() with
        {
            Projections = [Projection("c", "p", "p") with { Rule = Declared.Depressing, Parameters = Values(("rate", new UniformDistribution(0, 1))) }],
        });

    [Theory]
    [InlineData("p p", "p", "from")]
    [InlineData("p", "p p", "to")]
    public void A_population_is_named_once_on_a_side(string from, string to, string side) =>
        AssertPlace($"projections.c.{side}", Relays() with { Projections = [Projection("c", from, to)] });

    [Theory]
    [InlineData("rewiring")]
    [InlineData("births")]
    [InlineData("deaths")]
    public void What_rewiring_does_is_recorded_of_what_is_rewired(string record) =>
        AssertPlace(
            $"recorders.{record}.record", Relays() with { Projections = [Projection("c", "p", "p")], Recorders = [Recorder(new Memory(), record, "c")] });

    [Fact]
    public void A_connector_that_fails_is_named() => AssertFailure(
        ("wired", "projection c", "the connector broke"),
        Relays() with { Projections = [Projection("c", "p", "p") with { Connector = Declared.Wired((_, _) => throw new InvalidOperationException("the connector broke")) }] });

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 3)]
    public void A_connector_that_joins_what_does_not_exist_is_named(int source, int target)
    {
        var failure = Fail(Relays() with { Projections = [Projection("c", "p", "p") with { Connector = Declared.Wired((source, target)) }] });
        Assert.Equal(("wired", "projection c"), (failure.Mechanism.Id, failure.Place));
        Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException);
    }

    [Fact]
    public void A_connector_that_joins_a_neuron_to_itself_against_the_rules_is_named_with_the_pair()
    {
        var plan = Network(Population("p", 3, Declared.Relay), Population("q", 2, Declared.Relay)) with
        {
            Projections = [Projection("c", "q p", "p") with { Autapses = false, Connector = Declared.Wired((2, 1), (3, 0), (4, 2)) }],
        };
        AssertFailure(
            (
                "wired",
                "projection c",
                "it connected source 4 to target 2, which are the same neuron, but the projection has no autapses: connect only pairs that context.Allows "
                    + "accepts"),
            plan);
        using var allowed = new NetworkSimulator(plan with { Projections = [plan.Projections[0] with { Autapses = true }] }, new EngineOptions());
        Assert.Equal(3, allowed.Synapses[0].Count);
    }

    [Fact]
    public void A_connector_that_joins_a_pair_twice_against_the_rules_is_named_with_the_pair()
    {
        var plan =
            Relays() with
            {
                Projections =
                [
                    Projection("c", "p", "p") with
                    {
                        Multapses = false,
                        Connector = Declared.Wired((2, 1), (0, 1), (0, 2), (1, 2), (2, 0), (0, 1), (2, 1)),
                    },
                ],
            };
        AssertFailure(
            (
                "wired",
                "projection c",
                "it connected source 0 to target 1 more than once, but the projection has no multapses: check context.Multapses before connecting a pair "
                    + "again"),
            plan);
        using var allowed = new NetworkSimulator(plan with { Projections = [plan.Projections[0] with { Multapses = true }] }, new EngineOptions());
        Assert.Equal(7, allowed.Synapses[0].Count);
    }

    [Fact]
    public void The_first_pair_that_is_joined_twice_is_found_whatever_the_order() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Connector, 1);
        var (sources, targets) = (1 + random.NextInt32(6), 1 + random.NextInt32(6));
        var context = new ConnectorContext(sources, targets, autapses: true, multapses: false, (_, _) => false, random);
        var wiring = new InitialWiring("projections.c.connect", context, memory: 1e9);
        (int Source, int Target)[] synapses =
        [
            .. Enumerable.Range(0, random.NextInt32(12)).Select(_ => (random.NextInt32(sources), random.NextInt32(targets)))
        ];
        Array.ForEach(synapses, s => wiring.Add(s.Source, s.Target));
        (int Source, int Target)[] twice = [.. synapses.Index().Where(s => synapses.Take(s.Index).Contains(s.Item)).Select(s => s.Item).OrderBy(s => s.Target)];
        var failure = Record.Exception(wiring.CheckMultapses);
        Assert.Equal(
            twice.Select(s => $"it connected source {s.Source} to target {s.Target} more than once").Take(1),
            failure is null ? [] : [failure.Message[..failure.Message.IndexOf(',')]]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_network_without_populations_is_refused()
    {
        AssertPlace("populations", Network());
        Assert.Equal(
            "there is no population: a network needs at least one", Assert.Throws<PlanException>(
                () => new NetworkSimulator(Network(), new EngineOptions())).Message);
    }

    [Fact]
    public void A_layout_that_fails_is_named() => AssertFailure(
        ("placed", "population p", "the layout broke"),
        Placed((_, _) => throw new InvalidOperationException("the layout broke")));

    [Fact]
    public void A_constructor_that_fails_is_named()
    {
        var mechanism = Declared.Of(typeof(Memory), () => throw new InvalidOperationException("the constructor broke"));
        var recorder = Recorder(new Memory(), "total", "p", 1) with { Model = mechanism.Use() };
        AssertFailure(("memory", "recorder total", "the constructor broke"), Relays() with { Recorders = [recorder] });
    }

    [Fact]
    public void A_model_that_fails_to_derive_is_named() => AssertFailure(
        ("faulty", "population p", "cannot derive"),
        Network(Population("p", 3, Declared.FaultyNeuron, ("fails_to_derive", Constant(1)))));

    [Fact]
    public void A_rule_that_fails_to_derive_is_named() => AssertFailure(
        ("faulty", "projection c", "cannot derive"),
        Relays() with { Projections = [Projection("c", "p", "p") with { Rule = Declared.FaultyRule, Parameters = Values(("fails_to_derive", Constant(1))) }] });

    [Fact]
    public void A_curve_that_fails_to_derive_is_named() => AssertFailure(
        ("faulty", "population p", "cannot derive"),
        Network(
            Relays().Populations[0] with
            {
                Calcium = new CalciumPlan(1, 1),
                Elements = [Element("axon", Declared.FaultyCurve, ("fails_to_derive", Constant(1)))],
            }));

    private static NetworkPlan Relays() => Network(Population("p", 3, Declared.Relay));

    private static NetworkPlan Placed(Placed.Plan plan) => Network(Population("p", 3, Declared.Relay) with { Layout = Declared.Placed(plan) });

    private static void AssertPlace(string path, NetworkPlan plan)
    {
        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions()));
        Assert.Equal(path, refusal.Path);
        Assert.NotEmpty(refusal.Message);
    }

    private static void AssertFailure((string Id, string Place, string Message) expected, NetworkPlan plan)
    {
        var failure = Fail(plan);
        Assert.Equal(expected, (failure.Mechanism.Id, failure.Place, failure.InnerException!.Message));
        Assert.Contains("plugin test-mechanisms 1.2", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" ms:", failure.Message, StringComparison.Ordinal);
    }

    private static MechanismException Fail(NetworkPlan plan) => Assert.Throws<MechanismException>(() => new NetworkSimulator(plan, new EngineOptions()));
}
