using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Actions;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Failures;

/// <summary>A failure of the host is never told as a mechanism's, wherever mechanisms are called; one of a mechanism always is, however compiled.</summary>
public sealed class HostFailureTests
{
    private static readonly Dictionary<string, Action<Network>> Mistakes = new(StringComparer.Ordinal)
    {
        ["memory that delivery writes to"] = network => Loop(network).Part("_delivery").Break("_receptors", null),
        ["the rows of a store"] = network => network.Projections[0].Stores[0].Break("_rows", new SynapseRows([])),
        ["the fields of a rule"] = network => Loop(network).Part("_frame").Break("_fields", null),
        ["memory that a neuron's loop writes to"] = network => network.Shards[0].Part("_kernel").Break("_spiking", null),
        ["what a stimulus is given"] = network => network.Shards[0].Stimuli[0].Break("_random", null),
        ["the snapshot of the connectivity"] = network => network.Rewiring[0].Editor.View.Break("_read", null),
        ["what the snapshot looks up as a strategy asks"] = network => network.Rewiring[1].Editor.View.Break("_runs", null),
        ["the check of what a strategy proposes"] = network => network.Rewiring[0].Part("_check").Break("_deleted", null),
    };

    public static TheoryData<string> All => [.. Mistakes.Keys];

    public static TheoryData<int, string> Merged => new()
    {
        { MergedFailure<Vectors.Double8>.Thrown, nameof(InvalidOperationException) },
        { MergedFailure<Vectors.Double8>.OutOfRange, nameof(IndexOutOfRangeException) },
        { MergedFailure<Vectors.Double8>.Overflow, nameof(OverflowException) },
        { MergedFailure<Vectors.Double8>.Division, nameof(DivideByZeroException) },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_in_the_host_passes_as_it_is(string mistake)
    {
        using var simulator = new NetworkSimulator(Everything(), new());
        simulator.RunTo(15);
        Mistakes[mistake]((Network)simulator.Part("_network"));
        var failure = Assert.ThrowsAny<Exception>(() => simulator.RunTo(100));
        Assert.IsNotType<MechanismException>(failure);
        Assert.IsNotType<PlanException>(failure);
        Assert.StartsWith("   at NeuroForge.Engine.", failure.StackTrace, StringComparison.Ordinal);
        Assert.True(simulator.HasFailed);
    }

    [Theory]
    [MemberData(nameof(Merged))]
    public void A_mistake_in_a_mechanism_is_told_as_its_own_also_where_its_code_was_merged_into_the_host(int kind, string thrown)
    {
        using var simulator = new NetworkSimulator(Network(Population("a", 20, Declared.MergedFailure, ("kind", Constant(kind)))), new());
        var failure = Assert.Throws<MechanismException>(() => simulator.RunTo(100));
        Assert.Equal(("merged_failure", thrown), (failure.Mechanism.Id, failure.InnerException!.GetType().Name));
    }

    [Theory]
    [InlineData("source", 40)]
    [InlineData("target", -1)]
    [InlineData("synapse", 9)]
    public void What_a_strategy_asks_for_and_there_is_not_is_its_own_mistake(string asked, int number)
    {
        var strategy = Declared.Scripted((view, _, _) => _ = asked switch
        {
            "source" => view.Outgoing(number).Length,
            "target" => view.Incoming(number).Length,
            _ => view.TargetOf(number),
        });
        var plan = Network(Population("a", 40, Declared.Relay)) with
        {
            Projections = [Projection("x", "a", "a") with { Rewiring = new RewiringPlan { Every = 10, Strategy = strategy } }],
        };
        using var simulator = new NetworkSimulator(plan, new());
        var failure = Assert.Throws<MechanismException>(() => simulator.RunTo(100));
        Assert.Equal("scripted", failure.Mechanism.Id);
        Assert.StartsWith($"there is no {asked} {number}: ", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_that_is_used_up_is_nobodys_mistake()
    {
        var stimulus = Stimulus(Declared.Played((in slice) => _ = new string(' ', int.MaxValue)), "a");
        using var simulator = new NetworkSimulator(Network(Population("a", 9, Declared.Relay)) with { Stimuli = [stimulus] }, new());
        Assert.Throws<OutOfMemoryException>(() => simulator.RunTo(100));
    }

    [Fact]
    public void A_failure_on_the_recorders_thread_ends_the_run_and_the_other_recorders_are_closed()
    {
        var memory = new Memory();
        var plan = Network(Population("a", 9, Declared.Relay)) with { Recorders = [Recorder(memory, "spikes", "a")] };
        using var simulator = new NetworkSimulator(plan, new());
        simulator.Save(_ => throw new InvalidOperationException("the host's own"));
        Assert.Throws<InvalidOperationException>(() => simulator.End(RunOutcome.Completed));
        Assert.Equal(RunOutcome.Completed, memory.Outcome);
    }

    /// <summary>A network in which every kind of mechanism is called in every few steps.</summary>
    private static NetworkPlan Everything() => Network(Population("a", 40, Declared.Relay, ("fire", Constant(17))), Population("b", 40, Declared.Relay)) with
    {
        Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 1000.0)), "a")],
        Projections =
        [
            Projection("x", "a", "b") with { Rule = Declared.PlainInRows, Connector = Declared.RandomPairs.Use(("pairs", 200.0)) },
            Projection("y", "a", "b") with { Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.RandomEdits.Use() } },
            Projection("z", "b", "a") with
            {
                Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Scripted((view, _, _) => _ = view.Incoming(3).Length) },
            },
        ],
    };

    private static PreSpikeAction Loop(Network network) => network.Projections[0].Incoming[0].Loops.OfType<PreSpikeAction>().First();
}
