using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Conditions;

/// <summary>Synapse rules, their weights, connectors and rewiring strategies are held to what they state of each other.</summary>
public sealed class ProjectionConditionTests
{
    private const string Weight = "projections.c.synapse.weight";

    public static TheoryData<int> Weights => [.. Enumerable.Range(0, Given.Length)];

    private static readonly (Distribution Weight, FaultKind? Kind, string? Message)[] Given =
    [
        (Constant(0), null, null),
        (Constant(2), null, null),
        (Constant(-0.1), FaultKind.OutOfBounds, "the weight of -0.1 pA must be at least low of 0 pA, the least weight of synapse rule \"parameter_bounds\""),
        (Constant(2.5), FaultKind.OutOfBounds, "the weight of 2.5 pA must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\""),
        (new UniformDistribution(0, 2), null, null),
        (
            new UniformDistribution(-1, 2),
            FaultKind.OutOfBounds,
            "weights must be at least low of 0 pA, the least weight of synapse rule \"parameter_bounds\", but the distribution reaches below; choose other "
                + "limits"),
        (
            new UniformDistribution(1, 3),
            FaultKind.OutOfBounds,
            "weights must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\", but the distribution reaches above; choose "
                + "other limits"),
        (new NormalDistribution(1, 0.1, double.NegativeInfinity, double.PositiveInfinity), null, null),
        (
            new NormalDistribution(1, 0.2, double.NegativeInfinity, double.PositiveInfinity),
            FaultKind.TooWide,
            "weights must be at least low of 0 pA, the least weight of synapse rule \"parameter_bounds\", but the distribution reaches below; cut it with "
                + "\"min\": \"0 "
                + "pA\", \"max\": \"2 pA\""),
        (new NormalDistribution(1, 0.2, 0, 2), null, null),
        (
            new NormalDistribution(1, 0.2, 0, double.PositiveInfinity),
            FaultKind.TooWide,
            "weights must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\", but the distribution reaches above; cut it with "
                + "\"min\": "
                + "\"0 pA\", \"max\": \"2 pA\""),
        (new LogNormalDistribution(0.5, 0.1), null, null),
        (
            new LogNormalDistribution(0.5, 0.5),
            FaultKind.TooWide,
            "weights must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\", but the distribution reaches above; cut it with "
                + "\"min\": \"0 pA\", \"max\": \"2 pA\""),
    ];

    [Theory]
    [MemberData(nameof(Weights))]
    public void Weights_lie_within_the_bounds_of_their_rule(int number)
    {
        var (weight, kind, message) = Given[number];
        var fault = PlanConditions.Faults(Plan(weight)).SingleOrDefault();
        Assert.Equal(kind, fault?.Kind);
        Assert.Equal(message, fault?.ToString());
        Refuses(Plan(weight), message is null ? null : Weight, message);
    }

    [Fact]
    public void A_listed_weight_is_refused_at_its_item() => Refuses(
        With(ParameterBounds(new ListDistribution([1, 2, 3])) with { Connector = Declared.Listed([(0, 1), (1, 2), (2, 0)]) }),
        Weight + ".list[2]",
        "the weight of 3 pA must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\"");

    [Fact]
    public void A_connector_that_multiplies_a_weight_beyond_the_bounds_is_refused()
    {
        var plan = With(ParameterBounds(Constant(1)) with { Connector = Declared.Wired((_, sink) => sink.Add(1, 2, 2.5)) });
        Refuses(
            plan,
            "projections.c.connect",
            "it multiplies the weight of the synapse from source 1 to target 2: the weight of 2.5 pA must be at most high of 2 pA, the greatest weight of "
                + "synapse rule \"parameter_bounds\"");
    }

    [Fact]
    public void Crossed_bounds_are_refused_before_weights_are_held_against_them() => Refuses(
        Plan(Constant(1), ("low", Constant(3))),
        "projections.c.synapse.low",
        "low must be at most high, but low is 3 pA and high 2 pA by default; change low or high");

    [Theory]
    [InlineData("given", 1.5, null, null)]
    [InlineData("given", 0.4, "given", "given must be at least least, but given is 0.4 pA and least 0.5 pA by default; change given or least")]
    [InlineData("least", 1.1, "least", "given must be at least least, but given is 1 pA by default and least 1.1 pA; change given or least")]
    [InlineData("given", 2.5, "given", "given of 2.5 pA must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\"")]
    [InlineData("pause", 1.5, null, null)]
    [InlineData("pause", 1.55, "pause", "pause of 1.55 ms is not a whole number of steps of 0.1 ms; the nearest are 1.5 ms and 1.6 ms")]
    [InlineData("odd", 2, "odd", "it must be odd")]
    public void A_strategy_is_held_to_its_own_conditions_and_to_the_rule(string name, double value, string? refused, string? message) =>
        Refuses(Rewired((name, name == "odd" ? (object)(int)value : value)), refused is null ? null : $"projections.c.rewiring.{refused}", message);

    [Fact]
    public void A_listed_time_of_a_class_is_refused_at_its_item() => Refuses(
        Rewired(("times", new double[] { 0.1, 0.25 })),
        "projections.c.rewiring.times[1]",
        "times of 0.25 ms is not a whole number of steps of 0.1 ms; the nearest are 0.2 ms and 0.3 ms");

    [Fact]
    public void A_strategy_that_creates_a_weight_beyond_the_bounds_fails()
    {
        var strategy = Declared.Scripted((_, edit, _) => edit.Create(0, 1, 2.5));
        var plan = With(ParameterBounds(Constant(1)) with { Rewiring = new RewiringPlan { Strategy = strategy, Every = 10 } });
        using var simulator = new NetworkSimulator(plan, new());
        var failure = Assert.Throws<MechanismException>(() => simulator.RunTo(20));
        Assert.Equal(
            "the strategy created a synapse, but the weight of 2.5 pA must be at most high of 2 pA, the greatest weight of synapse rule \"parameter_bounds\"",
            failure.InnerException!.Message);
    }

    [Fact]
    public void A_rule_that_does_not_say_that_it_learns_learns()
    {
        var plan = With(ParameterBounds(Constant(1)) with { Connector = Declared.Wired((0, 1), (1, 2), (2, 0)) }) with { Steps = 2000 };
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(plan.Steps);
        Assert.Contains(simulator.Projection("c").Synapses(), synapse => synapse.Weight > 1);
    }

    private static void Refuses(NetworkPlan plan, string? path, string? message)
    {
        if (path is null)
        {
            using var simulator = new NetworkSimulator(plan, new());
            return;
        }

        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new()));
        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }

    private static NetworkPlan Rewired(params (string Name, object Value)[] given)
    {
        (string, object)[] times = given.Any(g => g.Name == "times") ? [] : [("times", Array.Empty<double>())];
        return With(ParameterBounds(Constant(1)) with { Rewiring = new RewiringPlan { Strategy = Declared.Regrowing.Use([.. times, .. given]), Every = 10 } });
    }

    private static NetworkPlan Plan(Distribution weight, params (string Name, Distribution Value)[] given) =>
        With(ParameterBounds(weight) with { Parameters = Values(given) });

    private static NetworkPlan With(ProjectionPlan projection) => Network(Population("p", 3, Declared.Chaos)) with { Projections = [projection] };

    private static ProjectionPlan ParameterBounds(Distribution weight) => Projection("c", "p", "p") with
    {
        Rule = Declared.ParameterBounds,
        Weight = weight,
        Connector = weight is ListDistribution ? null : Declared.Wired((0, 1)),
    };
}
