using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>The signature: one description and one seed give one result, whoever computes it, however it is cut or watched.</summary>
public sealed class SameBitsTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Threads_and_vectors_leave_no_trace() => Check((plan, _) =>
    {
        var expected = plan.Hash();
        Assert.Equal(expected, plan.Hash());
        Assert.Equal(expected, plan.Hash(threads: 2));
        Assert.Equal(expected, plan.Hash(threads: 3));
        Assert.All(new[] { 1, 2, 4, 8 }, width => Assert.Equal(expected, plan.Hash(vectors: width)));
        Assert.Equal(expected, plan.Hash(threads: 3, vectors: 1));
    });

    [Fact]
    public void Another_cut_into_shards_leaves_no_trace() => Check((plan, seed) =>
    {
        var (expected, actual) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
        Assert.Equal(plan.Hash(new EngineOptions { Shards = 1 }), plan.Hash(new EngineOptions { Shards = 100 }));
        Assert.Equal(expected.Plan.Hash(new EngineOptions { Shards = 1 }), actual.Plan.Hash(new EngineOptions { Shards = 3, Threads = 2, VectorWidth = 1 }));
        Assert.Equal(expected.Everything(), actual.Everything());
    });

    [Fact]
    public void A_run_in_pieces_is_the_run_in_one() => Check((plan, seed) =>
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 1);
        long[] pauses = [.. Enumerable.Range(0, 20).Select(_ => random.NextInt64(plan.Steps)).Order()];
        Assert.Equal(plan.Hash(), plan.Hash(threads: 2, pauses: pauses));
        Assert.Equal(plan.Hash(), plan.Hash(vectors: 1, pauses: Enumerable.Range(0, (int)plan.Steps).Select(i => (long)i)));
    });

    [Fact]
    public void A_hash_taken_on_the_way_changes_nothing() => Check((plan, seed) =>
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 2);
        while (simulator.Step < plan.Steps)
        {
            simulator.RunTo(Math.Min(plan.Steps, simulator.Step + 1 + random.NextInt32(30)));
            Assert.Equal(simulator.StateHash(), simulator.StateHash());
        }

        Assert.Equal(plan.Hash(), simulator.StateHash());
    });

    [Fact]
    public void A_recorded_run_is_the_run_that_nobody_watched() => Check((plan, seed) =>
        Assert.Equal(plan.Hash(), Watched.Of(plan, seed).Plan.Hash(threads: 2)));

    [Fact]
    public void What_is_recorded_depends_on_neither_threads_nor_vectors_nor_pieces() => Check((plan, seed) =>
    {
        var (expected, actual) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
        expected.Plan.Hash();
        actual.Plan.Hash(threads: 3, vectors: 1, pauses: Enumerable.Range(0, (int)plan.Steps / 7).Select(i => 7L * i));
        Assert.Equal(expected.Everything(), actual.Everything());
    });

    [Fact]
    public void Another_seed_is_another_run() => Check((plan, _) =>
    {
        var isRandom = plan.Stimuli.Any(s => s.Model.Mechanism == Declared.Poisson);
        Assert.True(!isRandom || plan.Hash() != (plan with { Seed = plan.Seed + 1 }).Hash());
    });

    [Fact]
    public void The_networks_of_these_tests_spike_rewire_grow_and_span_shards()
    {
        var networks = Enumerable.Range(0, 60).Select(RandomNetwork.Of).ToList();
        var runs = networks.ConvertAll(plan => Watched.Of(plan, 1));
        runs.ForEach(run => run.Plan.Run());
        Assert.InRange(runs.Count(run => run.Spikes > 100), 50, 60);
        Assert.InRange(runs.Count(run => run.Births > 100 && run.Deaths > 100), 15, 60);
        Assert.InRange(networks.Count(plan => plan.Build().Shards.Length > plan.Populations.Count), 10, 60);
        Assert.InRange(networks.Count(plan => plan.Populations[0].Elements.Count > 0), 20, 60);
        Assert.InRange(networks.Count(plan => plan.Projections.Any(p => p.From.Contains("sources"))), 10, 60);
    }

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), seed)).Check(Quick);
}
