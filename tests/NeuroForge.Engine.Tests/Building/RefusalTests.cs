using NeuroForge.Engine.Tests.Mechanisms;
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
        Relays() with { Projections = [Projection("c", "p", "p") with { Rule = Declared.Tiring, Parameters = Values(("rate", new UniformDistribution(0, 1))) }] });

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
        Network(Relays().Populations[0] with { Calcium = new CalciumPlan(1, 1), Elements = [Element("axon", Declared.FaultyCurve, ("fails_to_derive", Constant(1)))] }));

    private static NetworkPlan Relays() => Network(Population("p", 3, Declared.Relay));

    private static NetworkPlan Placed(Placed.Plan plan) => Network(Population("p", 3, Declared.Relay) with { Layout = Declared.Placed(plan) });

    private static void AssertPlace(string path, NetworkPlan plan)
    {
        var refusal = Assert.Throws<PlanException>(() => new Simulator(plan, new EngineOptions()));
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

    private static MechanismException Fail(NetworkPlan plan) => Assert.Throws<MechanismException>(() => new Simulator(plan, new EngineOptions()));
}
