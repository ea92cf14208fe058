using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.NonFinite;

/// <summary>Where states of a model come to what its integrator cannot follow is told as the network runs, although all of them stay finite.</summary>
public sealed class UnstableStepTests
{
    /// <summary>Above twice the longest step in the neurons 1 and 3: 0.1 (0.25 + 30.64) at the first look.</summary>
    private static readonly NetworkPlan Unstable = Plan(0, 30, 5, 25, 0);

    [Fact]
    public void It_is_told_in_how_many_neurons_how_far_and_when() => Assert.Equal(
        [new NonFiniteState("populations.p", "step", 0, 0, 5, 64 * Step) { Unstable = 2, StepShare = 3.089 }],
        Rounded(Found(Unstable, new())));

    [Fact]
    public void Below_that_nothing_is_told() => Assert.Empty(Found(Plan(0, 15, -15), new()));

    [Fact]
    public void Where_it_comes_to_that_later_it_is_told_later() => Assert.Equal(
        [256 * Step],
        Found(Plan(0, 18) with { Steps = 300 }, new()).Select(f => f.Time));

    [Fact]
    public void Threads_and_vectors_leave_no_trace()
    {
        var plan = Plan([.. Enumerable.Range(0, 1000).Select(neuron => 0.04 * neuron)]);
        var expected = Found(plan, new());
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Found(plan, new() { Threads = 3 }));
        Assert.Equal(expected, Found(plan, new() { VectorWidth = 1 }));
    }

    [Fact]
    public void A_run_that_goes_on_tells_it_once()
    {
        Snapshot snapshot;
        using (var first = new NetworkSimulator(Unstable, new()))
        {
            first.RunTo(70);
            snapshot = first.SaveNetwork();
        }

        var told = new List<NonFiniteState>();
        using var second = new NetworkSimulator(Unstable, new() { NonFinite = told.AddRange }, snapshot);
        second.RunTo(Unstable.Steps);
        second.End(RunOutcome.Completed);
        Assert.Equal(Found(Unstable, new()), told);
    }

    [Fact]
    public void The_warning_says_what_the_model_states() => Assert.Equal(
        [
            "population \"p\": the step of 0.1 ms is up to 3.09 times as long as permitted in 2 of 5 neurons, first at 6.4 ms: it jumps too far; "
                + "shorten the step"
        ],
        NonFiniteWarning.Of(Unstable, Found(Unstable, new())));

    private static IEnumerable<NonFiniteState> Rounded(IEnumerable<NonFiniteState> found) =>
        found.Select(f => f with { StepShare = Math.Round(f.StepShare, 9) });

    private static NetworkPlan Plan(params double[] phases) =>
        Network(Population("p", phases.Length, Declared.AllConditions) with { Initial = Values(("phase", new ListDistribution(phases))) });

    private static IReadOnlyList<NonFiniteState> Found(NetworkPlan plan, EngineOptions options)
    {
        using var simulator = new NetworkSimulator(plan, options);
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return simulator.NonFiniteStates;
    }
}
