using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Tests.Ranks;
using NeuroForge.Randomness;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.NonFinite;

/// <summary>What is found depends on the network alone, not on how it is run.</summary>
public sealed class SameFindingTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void Threads_vectors_pieces_and_recorders_leave_no_trace() => Check(plan =>
    {
        var expected = Found(plan, new(), []);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Found(plan, new() { Threads = 3 }, []));
        Assert.Equal(expected, Found(plan, new() { VectorWidth = 1 }, []));
        Assert.Equal(expected, Found(plan, new() { Threads = 2 }, Enumerable.Range(0, 57).Select(i => i * 7L)));
        Assert.Equal(expected, Found(plan with { Recorders = [Recorder(new Memory(), "size", "p", every: 13)] }, new(), []));
        Assert.All(DryRun.On(3, ranks => Found(plan, new() { Ranks = ranks }, [])), found => Assert.Equal(expected, found));
    });

    [Fact]
    public void A_run_that_goes_on_from_snapshots_finds_what_one_without_a_break_does() => Check(plan =>
    {
        var expected = Found(plan, new(), []);
        var random = new RandomStream(plan.Seed, StreamPurpose.Layout, 3);
        Snapshot? snapshot = null;
        for (var step = 0L; step < plan.Steps; step += 1 + random.NextInt64(plan.Steps / 2))
        {
            using var part = new NetworkSimulator(plan, Any(random), snapshot);
            part.RunTo(step);
            snapshot = random.NextInt32(2) == 0 ? part.Save() : part.SaveNetwork();
            part.End(RunOutcome.Paused);
        }

        var told = new List<NonFiniteState>();
        using var last = new NetworkSimulator(plan, Any(random) with { NonFinite = told.AddRange }, snapshot);
        Assert.Equal(snapshot!.NonFiniteStates, told);
        last.RunTo(plan.Steps);
        last.End(RunOutcome.Completed);
        Assert.Equal(expected, last.NonFiniteStates);
        Assert.Equal(expected, told);
    });

    [Fact]
    public void Looking_changes_no_bit_of_the_state() => Check(plan =>
    {
        using var whole = new NetworkSimulator(plan, new());
        whole.RunTo(plan.Steps);
        var before = whole.StateHash();
        whole.End(RunOutcome.Completed);
        Assert.Equal(before, whole.StateHash());
    });

    private static EngineOptions Any(RandomStream random) => new() { Threads = 1 + random.NextInt32(3), VectorWidth = 1 << random.NextInt32(4) };

    private static IReadOnlyList<NonFiniteState> Found(NetworkPlan plan, EngineOptions options, IEnumerable<long> pauses)
    {
        using var simulator = new NetworkSimulator(plan, options);
        foreach (var pause in pauses)
        {
            simulator.RunTo(pause);
        }

        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return simulator.NonFiniteStates;
    }

    /// <summary>Networks whose neurons and synapses stop being numbers somewhere on the way.</summary>
    private static void Check(Action<NetworkPlan> property) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => property(Bursting(seed))).Check(Quick);

    private static NetworkPlan Bursting(int seed) => Network(
        Population("p", 700, Declared.Diverging, ("factor", new UniformDistribution(1, 1 + (seed % 1000)))),
        Population("q", 9, Declared.Diverging, ("factor", Constant(1 + (seed % 100)))) with { Initial = Values(("size", Constant(1 + (seed % 3)))) }) with
    {
        Seed = (ulong)seed + 1,
        Steps = 400,
        Projections =
        [
            Projection("x", "p", "q") with
            {
                Rule = Declared.Growing,
                Parameters = Values(("factor", Constant(10 + (seed % 50)))),
                Connector = Declared.RandomPairs.Use(("pairs", 300.0)),
            },
        ],
    };
}
