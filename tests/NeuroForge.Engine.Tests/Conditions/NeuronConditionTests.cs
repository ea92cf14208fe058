using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Conditions;

/// <summary>Values of a neuron model that do not go together are refused, neuron by neuron, with the one to change.</summary>
public sealed class NeuronConditionTests
{
    private const string Path = "populations.p.parameters";

    [Theory]
    [InlineData(-60.0, -55.0, null, null)]
    [InlineData(-60.0, null, null, null)]
    [InlineData(-50.0, -50.0, "reset", "reset must be below threshold, but reset is -50 mV and threshold -50 mV; change reset or threshold")]
    [InlineData(-40.0, null, "reset", "reset must be below threshold, but reset is -40 mV and threshold -50 mV by default; change reset or threshold")]
    [InlineData(null, -65.0, "threshold", "reset must be below threshold, but reset is -60 mV by default and threshold -65 mV; change reset or threshold")]
    public void Two_single_values(double? reset, double? threshold, string? changed, string? message)
    {
        (string Name, Distribution Value)[] given = [.. Given("reset", reset), .. Given("threshold", threshold)];
        Refuses(changed is null ? null : $"{Path}.{changed}", message, given);
    }

    [Fact]
    public void A_list_is_refused_at_its_item() => Refuses(
        $"{Path}.threshold.list[2]",
        "reset must be below threshold, but reset is -60 mV by default and threshold -61 mV in neuron 2; change reset or threshold",
        ("threshold", new ListDistribution([-55, -50, -61])));

    [Fact]
    public void Two_lists_are_compared_neuron_by_neuron()
    {
        Refuses(null, null, ("reset", new ListDistribution([-60, -30, -70])), ("threshold", new ListDistribution([-55, -20, -65])));
        Refuses(
            $"{Path}.reset.list[1]",
            "reset must be below threshold, but reset is -20 mV and threshold -30 mV in neuron 1; change reset or threshold",
            ("reset", new ListDistribution([-60, -20, -70])),
            ("threshold", new ListDistribution([-55, -30, -65])));
    }

    [Fact]
    public void Of_what_is_drawn_the_first_neuron_that_does_not_fit_is_named()
    {
        var drawn = new UniformDistribution(-70, -50);
        var plan = Plan(200, ("threshold", drawn));
        var first = Enumerable.Range(0, 200).First(neuron => new PopulationDraws(plan, 0).Parameters[0][neuron] <= -60);
        var fault = Assert.Single(PlanConditions.Faults(plan));
        Assert.Equal($"{Path}.threshold", fault.Path);
        Assert.EndsWith(FormattableString.Invariant($" mV in neuron {first}; change reset or threshold"), fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(PlanConditions.Faults(Plan(200, ("threshold", new UniformDistribution(-59, -50)))));
        Assert.Empty(PlanConditions.Faults(Plan(200, ("threshold", new NormalDistribution(-55, 5, -59.9, double.PositiveInfinity)))));
    }

    [Fact]
    public void What_is_drawn_as_a_plan_is_checked_is_what_its_neurons_get()
    {
        var plan = Plan(50, ("threshold", new NormalDistribution(-50, 2, -59, 0)), ("tau", new LogNormalDistribution(10, 0.3))) with { Seed = 7 };
        using var simulator = new NetworkSimulator(plan, new());
        Assert.Equal(new PopulationDraws(plan, 0).Parameters[0], simulator.Population("p").Read("threshold").ToArray());
        Assert.Equal(new PopulationDraws(plan, 0).Parameters[3], simulator.Population("p").Read("tau").ToArray());
    }

    [Fact]
    public void Its_own_check_is_asked_for_every_neuron()
    {
        Refuses($"{Path}.share", "both shares together are more than all", ("share", Constant(0.9)));
        Refuses($"{Path}.share", "both shares together are more than all in neuron 1", ("share", new ListDistribution([0.1, 0.8, 0.9])));
        Refuses(null, null, ("share", new ListDistribution([0.1, 0.75, 0.2])));
    }

    [Theory]
    [InlineData(0.24, FaultKind.OffGrid, "rest of 0.24 ms is not a whole number of steps of 0.1 ms; the nearest are 0.2 ms and 0.3 ms")]
    [InlineData(0.05, FaultKind.OffGrid, "rest of 0.05 ms is not a whole number of steps of 0.1 ms; the nearest are 0 ms and 0.1 ms")]
    [InlineData(0.3, null, null)]
    [InlineData(0, null, null)]
    [InlineData(1e6, null, null)]
    public void A_time_that_is_counted_in_steps_and_written_down_is_whole(double rest, FaultKind? kind, string? message)
    {
        Assert.Equal(kind, PlanConditions.Faults(Plan(3, ("rest", Constant(rest)))).FirstOrDefault()?.Kind);
        Refuses(message is null ? null : $"{Path}.rest", message, ("rest", Constant(rest)));
    }

    [Fact]
    public void An_item_of_a_list_is_written_down_too() => Refuses(
        $"{Path}.rest.list[1]",
        "rest of 0.25 ms is not a whole number of steps of 0.1 ms in neuron 1; the nearest are 0.2 ms and 0.3 ms",
        ("rest", new ListDistribution([0.2, 0.25, 0.27])));

    [Fact]
    public void What_is_drawn_is_rounded_up_to_whole_steps()
    {
        double[] rests = [.. Rests(new UniformDistribution(0.2, 1.2), 100)];
        Assert.All(rests, rest => Assert.Equal(Math.Round(rest / Step) * Step, rest, 12));
        Assert.Equal(0.3, rests.Min(), 12);
        Assert.Equal(1.2, rests.Max(), 12);
        Assert.Equal([0.2, 0.3, 0.3, 0.4, 0.4], Rests(new LinspaceDistribution(0.2, 0.4), 5).Select(rest => Math.Round(rest, 9)));
    }

    [Theory]
    [InlineData(0.1, 2)]
    [InlineData(0.3, 2.1)]
    [InlineData(0.15, 2.1)]
    [InlineData(5, 5)]
    public void A_default_is_rounded_up_to_whole_steps(double step, double taken)
    {
        using var simulator = new NetworkSimulator(Plan(3) with { Step = step }, new());
        Assert.Equal(taken, simulator.Population("p").Read("rest")[0], 12);
    }

    [Theory]
    [InlineData(0.2, null)]
    [InlineData(0.19, "tau of 0.19 ms must be at least 2 steps of 0.1 ms; lengthen it, or shorten the step")]
    public void A_time_has_at_least_as_many_steps_as_its_model_needs(double tau, string? message) =>
        Refuses(message is null ? null : $"{Path}.tau", message, ("tau", Constant(tau)));

    [Fact]
    public void Elements_are_held_to_their_curve()
    {
        var plan = Network(Population("p", 3, Declared.Rotator) with
        {
            Calcium = new CalciumPlan(1000, 0.01),
            Elements = [Element("axon", Declared.Gaussian, ("eps", new ListDistribution([0.2, 0.05, 0.3])))],
        });
        var fault = Assert.Single(PlanConditions.Faults(plan));
        Assert.Equal("populations.p.elements.axon.eps.list[1]", fault.Path);
        Assert.Equal(fault.Path, Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new())).Path);
    }

    private static void Refuses(string? path, string? message, params (string Name, Distribution Value)[] given)
    {
        var plan = Plan(3, given);
        var fault = PlanConditions.Faults(plan).SingleOrDefault();
        Assert.Equal(path, fault?.Path);
        Assert.Equal(message, fault?.ToString());
        if (path is null)
        {
            using var simulator = new NetworkSimulator(plan, new());
            return;
        }

        var refusal = Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new()));
        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }

    private static (string Name, Distribution Value)[] Given(string name, double? value) => value is { } given ? [(name, Constant(given))] : [];

    private static double[] Rests(Distribution rest, int size)
    {
        using var simulator = new NetworkSimulator(Plan(size, ("rest", rest)), new());
        return simulator.Population("p").Read("rest").ToArray();
    }

    private static NetworkPlan Plan(int size, params (string Name, Distribution Value)[] given) =>
        Network(Population("p", size, Declared.AllConditions, given));
}
