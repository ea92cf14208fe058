using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Snapshots;

/// <summary>A run that goes on from a snapshot is the run without a break, bit for bit, in what it computes and in what it records.</summary>
public sealed class ResumeTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void A_resumed_run_is_the_run_without_a_break() => Check((plan, seed) =>
    {
        var (whole, broken) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
        var expected = whole.Plan.Hash();
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 4);
        Snapshot? snapshot = null;
        var step = 0L;
        while (step < plan.Steps)
        {
            using var simulator = new NetworkSimulator(broken.Plan, Any(random), snapshot);
            Assert.Equal(step, simulator.Step);
            step += random.NextInt64(plan.Steps - step + 1);
            simulator.RunTo(step);
            snapshot = simulator.Save();
            simulator.RunTo(Math.Min(plan.Steps, step + random.NextInt32(60)));
        }

        using var last = new NetworkSimulator(broken.Plan, Any(random), snapshot);
        Assert.Equal(expected, last.StateHash());
        last.End(RunOutcome.Completed);
        Assert.Equal(whole.Everything(), broken.Everything());
    });

    [Fact]
    public void A_snapshot_does_not_tell_how_the_network_was_cut() => Check((plan, _) =>
    {
        Assert.Equal(Saved(1), Saved(100));

        byte[] Saved(int shards)
        {
            using var simulator = new NetworkSimulator(plan, new EngineOptions { Shards = shards });
            simulator.RunTo(plan.Steps / 2);
            return [.. simulator.SaveNetwork().State.SelectMany(chunk => chunk.ToArray())];
        }
    });

    [Fact]
    public void Spikes_and_sums_go_on_where_they_were() => Check((plan, seed) =>
    {
        var (whole, broken) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
        using var unbroken = new NetworkSimulator(whole.Plan, new EngineOptions());
        unbroken.RunTo(plan.Steps);
        Snapshot snapshot;
        using (var first = new NetworkSimulator(broken.Plan, new EngineOptions()))
        {
            first.RunTo(plan.Steps / 2);
            snapshot = first.Save();
        }

        using var second = new NetworkSimulator(broken.Plan, new EngineOptions(), snapshot);
        second.RunTo(plan.Steps);
        Assert.Equal(unbroken.Spikes, second.Spikes);
        Assert.Equal(unbroken.Synapses, second.Synapses);
        Assert.Equal(Sums(unbroken), Sums(second));
    });

    [Fact]
    public void Taking_snapshots_changes_nothing() => Check((plan, seed) =>
    {
        var watched = Watched.Of(plan, seed);
        using var simulator = new NetworkSimulator(watched.Plan, new EngineOptions());
        for (var step = 0L; step < plan.Steps; step += 7)
        {
            simulator.RunTo(step);
            simulator.Save(_ => { });
        }

        simulator.RunTo(plan.Steps);
        Assert.Equal(plan.Hash(), simulator.StateHash());
    });

    [Fact]
    public void A_cancelled_run_goes_on_from_where_it_was_stopped() => Check((plan, _) =>
    {
        Snapshot snapshot;
        using (var simulator = new NetworkSimulator(plan, new EngineOptions()))
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            simulator.RunTo(plan.Steps / 3);
            Assert.Throws<OperationCanceledException>(() => simulator.RunTo(plan.Steps, cancellation: cancellation.Token));
            snapshot = simulator.Save();
        }

        using var resumed = new NetworkSimulator(plan, new EngineOptions { Threads = 3 }, snapshot);
        resumed.RunTo(plan.Steps);
        Assert.Equal(plan.Hash(), resumed.StateHash());
    });

    [Fact]
    public void A_firing_rate_in_a_window_goes_on()
    {
        var plan = Network(Population("p", 40, Declared.Noisy), Population("q", 30, Declared.Chaos)) with
        {
            Steps = 300,
            Projections = [Projection("c", "p", "q") with { Rule = Declared.AllSeen, Connector = Declared.RandomPairs.Use(("pairs", 300.0)) }],
        };
        using var first = new NetworkSimulator(plan, new EngineOptions());
        first.RunTo(137);
        using var second = new NetworkSimulator(plan, new EngineOptions(), first.Save());
        second.RunTo(300);
        Assert.Equal(plan.Hash(), second.StateHash());
    }

    private static EngineOptions Any(RandomStream random) =>
        new() { Threads = 1 + random.NextInt32(3), VectorWidth = 1 << random.NextInt32(4), Shards = random.NextInt32(20) };

    private static IEnumerable<(string Recorder, double Last, double Mean)> Sums(NetworkSimulator simulator) =>
        simulator.Summaries.SelectMany(s => Enumerable.Range(0, s.Summary.Columns.Count).Select(c => (s.Recorder, s.Summary.Last(c), s.Summary.Mean(c))));

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), seed)).Check(Quick);
}
