using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Changes;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>
/// Synapses that never change have the bits in a compact store that they have in rows: in the state, in recordings, after changes and breaks.
/// </summary>
public sealed class CompactStoreTests
{
    [Fact]
    public void Compact_synapses_give_the_state_that_rows_give() => Check((plan, seed) =>
    {
        var expected = InRows(plan).Hash();
        Assert.Equal(expected, plan.Hash());
        Assert.Equal(expected, plan.Hash(new EngineOptions { Shards = 20, Threads = 3, VectorWidth = 1 << (seed % 4) }));
        Assert.Equal(expected, plan.Hash(pauses: Enumerable.Range(0, (int)plan.Steps / 3).Select(i => 3L * i)));
    });

    [Fact]
    public void Recordings_of_compact_synapses_are_those_of_rows() => Check((plan, seed) =>
    {
        var (rows, compact) = (Watched.Of(InRows(plan), seed), Watched.Of(plan, seed));
        Assert.Equal(rows.Plan.Hash(), compact.Plan.Hash(threads: 2));
        Assert.Equal(rows.Everything(), compact.Everything());
    });

    [Fact]
    public void A_change_opens_compact_synapses_and_the_bits_stay() => Check((plan, seed) =>
    {
        var expected = Changed(InRows(plan), plan, seed, new());
        Assert.Equal(expected, Changed(plan, plan, seed, new()));
        Assert.Equal(expected, Changed(plan, plan, seed, new() { Threads = 3, Shards = 9, VectorWidth = 2 }));
    });

    [Fact]
    public void A_snapshot_of_compact_synapses_continues_in_rows_and_the_other_way() => Check((plan, seed) =>
    {
        var plans = new[] { plan, InRows(plan), plan };
        Snapshot? snapshot = null;
        for (var part = 0; part < plans.Length; part++)
        {
            using var simulator = new NetworkSimulator(plans[part], new EngineOptions { Threads = 1 + (seed % 2) }, snapshot);
            simulator.RunTo(plan.Steps * (part + 1) / plans.Length);
            Assert.Equal(simulator.StateHash(), simulator.StateHash());
            snapshot = simulator.Save();
        }

        using var last = new NetworkSimulator(plan, new EngineOptions(), snapshot);
        Assert.Equal(InRows(plan).Hash(), last.StateHash());
    });

    [Fact]
    public void Compact_synapses_beside_others_that_learn_or_are_rewired_give_the_state_that_rows_give() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var plan = RandomNetwork.Of(seed);
            var rows = plan with
            {
                Projections = [.. plan.Projections.Select(p => p.Rule == Declared.Plain && p.Rewiring is null ? p with { Rule = Declared.PlainInRows } : p)],
            };
            Assert.Equal(rows.Hash(), plan.Hash(threads: 1 + (seed % 3)));
            Assert.Equal(Changed(rows, plan, seed, new()), Changed(plan, plan, seed, new()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void These_networks_have_compact_synapses_of_every_kind()
    {
        List<NetworkPlan> plans = [.. Enumerable.Range(0, 60).Select(Static)];
        var networks = plans.ConvertAll(plan => plan.Build());
        Assert.All(networks.SelectMany(n => n.Projections).SelectMany(p => p.Stores), store => Assert.IsType<CompactStore>(store));
        Assert.All(plans.SelectMany(plan => InRows(plan).Build().Projections).SelectMany(p => p.Stores), store => Assert.IsType<RowStore>(store));
        var stores = networks.SelectMany(n => n.Projections).SelectMany(p => p.Stores).Where(store => store.Count > 0).ToList();
        Assert.InRange(stores.Count(store => store.Layout is { Weight: null, Delay: null }), 20, stores.Count);
        Assert.InRange(stores.Count(store => store.Layout is { Weight: not null, Delay: null }), 10, stores.Count);
        Assert.InRange(stores.Count(store => store.Layout is { Weight: null, Delay: not null }), 10, stores.Count);
        Assert.InRange(networks.SelectMany(n => n.Shards).Count(shard => shard.Due is not null), 30, 1000);
    }

    [Fact]
    public void Synapses_of_a_pair_are_listed_as_they_were_made_whatever_their_delays() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var plan = Static(seed);
            plan = plan with { Projections = [.. plan.Projections.Select(p => p with { Multapses = true, Delay = new UniformDistribution(1, 9) })] };
            Assert.Equal(InRows(plan).Hash(), plan.Hash(new EngineOptions { Shards = 30, Threads = 2 }));
            foreach (var (projection, rows) in plan.Build().Projections.Zip(InRows(plan).Build().Projections))
            {
                Assert.All(projection.Stores.Zip(rows.Stores), pair => AssertAlike(pair.First, pair.Second));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static void AssertAlike(SynapseStore one, SynapseStore other)
    {
        var (weights, others) = (new double[one.Count], new double[one.Count]);
        Assert.Equal(other.Count, one.Count);
        if (one.Layout.Weight is null)
        {
            Assert.Equal(other.CopyWeights(0, other.SourceCount, others), one.CopyWeights(0, one.SourceCount, weights));
            Assert.Equal(others, weights);
        }

        for (var source = 0; source < one.SourceCount; source++)
        {
            Assert.Equal(other.TargetsOf(source).ToArray(), one.TargetsOf(source).ToArray());
            Assert.Equal(Values(other, source), Values(one, source));
        }
    }

    private static List<(int Target, double Weight, int Delay)> Values(SynapseStore store, int source) =>
    [
        .. Enumerable.Range(0, store.Row(source).Count).Select(position => store.PlaceAt(source, position) is var place
            ? (store.TargetAt(position, place), store.WeightAt(place), (int)store.DelayAt(place))
            : default),
    ];

    private static string Changed(NetworkPlan plan, NetworkPlan surgeons, int seed, EngineOptions options)
    {
        var surgeon = new Surgeon(surgeons, seed);
        using var simulator = new NetworkSimulator(plan, options);
        foreach (var step in surgeon.Steps)
        {
            simulator.RunTo(step);
            surgeon.Operate(simulator);
        }

        simulator.RunTo(plan.Steps);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        return hash;
    }

    /// <summary>A random network whose synapses never change.</summary>
    private static NetworkPlan Static(int seed)
    {
        var plan = RandomNetwork.Of(seed);
        return plan with
        {
            Projections =
            [
                .. plan.Projections.Where(p => p.Rule != Declared.Flow).Select(p => p with
                {
                    Rule = Declared.Plain,
                    Rewiring = null,
                    Connector = p.Connector ?? Declared.RandomPairs.Use(("pairs", 500.0)),
                }),
            ],
        };
    }

    private static NetworkPlan InRows(NetworkPlan plan) => With(plan, Declared.PlainInRows);

    private static NetworkPlan With(NetworkPlan plan, Mechanism rule) =>
        plan with { Projections = [.. plan.Projections.Select(p => p with { Rule = rule })] };

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(Static(seed), seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
