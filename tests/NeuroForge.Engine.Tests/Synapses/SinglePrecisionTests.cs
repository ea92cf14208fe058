using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>Weights in single precision are rounded once, when they are drawn or given, and are exact from then on.</summary>
public sealed class SinglePrecisionTests
{
    [Fact]
    public void Every_weight_is_rounded_and_the_run_is_the_same_however_it_is_computed() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var single = Plan(seed, true);
        var (one, other) = (Plan(seed, false).Build().Projections[0].Stores, single.Build().Projections[0].Stores);
        Assert.All(one.Zip(other), stores => AssertRounded(stores.First, stores.Second));
        var hash = single.Hash();
        Assert.NotEqual(Plan(seed, false).Hash(), hash);
        Assert.Equal(hash, single.Hash(new EngineOptions { Threads = 2, Shards = 20, VectorWidth = 1 }));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_weight_that_single_precision_has_gives_the_same_run_in_both()
    {
        var plan = Plan(3, false);
        var listed = plan.Projections[0] with { Weight = new ListDistribution([0.5, -0.25]), Connector = Declared.Listed([(0, 1), (7, 2)]) };
        plan = plan with { Projections = [listed] };
        Assert.Equal(plan.Hash(), (plan with { Projections = [plan.Projections[0] with { SinglePrecision = true }] }).Hash());
    }

    [Fact]
    public void Four_bytes_a_weight_are_saved_and_opened_synapses_keep_rounded_weights()
    {
        var (twice, once) = (Plan(5, false), Plan(5, true));
        using var doubles = new NetworkSimulator(twice, new EngineOptions());
        using var singles = new NetworkSimulator(once, new EngineOptions());
        Assert.Equal(4 * singles.Tallies()[0].Count, doubles.Tallies()[0].Bytes - singles.Tallies()[0].Bytes);
        var before = singles.Projection("c").Synapses();
        var (cut, added) = (new NetworkChange(), new NetworkChange());
        cut.Cut("c", before[0].Source, before[0].Target);
        added.Add("c", before[0].Source, before[0].Target, 0.1);
        singles.Change(cut);
        singles.Change(added);
        var after = singles.Projection("c").Synapses();
        Assert.All(after, synapse => Assert.Equal((float)synapse.Weight, synapse.Weight));
        Assert.Contains(after, synapse => synapse.Weight == 0.1f);
    }

    [Fact]
    public void Synapses_that_change_are_refused()
    {
        var plan = Plan(1, true);
        var learning = plan with { Projections = [plan.Projections[0] with { Rule = Declared.Pairing }] };
        Assert.Equal(
            "single precision is for synapses that only pass on spikes, but the rule \"pairing\" does more",
            Assert.Throws<PlanException>(() => learning.Build()).Message);
        var rewired = plan with
        {
            Projections = [plan.Projections[0] with { Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.RandomEdits.Use() } }],
        };
        Assert.StartsWith("the projection is rewired", Assert.Throws<PlanException>(() => rewired.Build()).Message, StringComparison.Ordinal);
    }

    private static void AssertRounded(SynapseStore doubles, SynapseStore singles)
    {
        var (exact, rounded) = (new double[doubles.Count], new double[singles.Count]);
        doubles.CopyWeights(0, doubles.SourceCount, exact);
        singles.CopyWeights(0, singles.SourceCount, rounded);
        Assert.Equal(exact.Select(weight => (double)(float)weight), rounded);
    }

    private static NetworkPlan Plan(int seed, bool single) => Network(Population("a", 300, Declared.Chaos, ("growth", Constant(3.9)))) with
    {
        Seed = (ulong)seed,
        Steps = 200,
        Projections =
        [
            Projection("c", "a", "a") with
            {
                Weight = new UniformDistribution(-1, 1),
                Delay = seed % 2 == 0 ? Constant(3) : new UniformDistribution(1, 20),
                Connector = Declared.RandomPairs.Use(("pairs", 3000.0)),
                SinglePrecision = single,
            },
        ],
    };
}
