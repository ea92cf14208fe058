using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>What a strategy sees of a projection is what it is, whatever has happened to it since it was last seen.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_view_follows_edits_unseen_changes_restores_and_conversions() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        Gen.Elements<Action<ListedProjection>>(ListedProjection.Events).ListOf().Resize(25).ToArbitrary(),
        (seed, events) =>
        {
            var projection = new ListedProjection(seed);
            projection.Check(everything: true);
            foreach (var happens in events)
            {
                happens(projection);
                projection.Check(everything: false);
            }

            projection.Check(everything: true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(3, "2")]
    [InlineData(2, "3")]
    [InlineData(2, "1 3 2")]
    [InlineData(4, "1 3 2 4")]
    public void A_matrix_is_seen_by_source_then_by_target(int sources, string targets)
    {
        var projection = Built(sources, targets, Declared.Flow, Declared.Wired((context, sink) =>
        {
            for (var pair = 0; pair < context.SourceCount * context.TargetCount; pair++)
            {
                sink.Add(pair % context.SourceCount, pair / context.SourceCount);
            }
        }));
        Assert.All(projection.Stores, store => Assert.IsType<DenseStore>(store));
        CheckAgainstStores(projection);
    }

    [Fact]
    public void Synapses_that_stay_are_seen_by_source_then_store_by_store() => Prop.ForAll(
        Gen.Choose(0, 60).ToArbitrary(),
        pairs => CheckAgainstStores(Built(4, "1 3 2", Declared.Plain, Declared.RandomPairs.Use(("pairs", (double)pairs))))).QuickCheckThrowOnFailure();

    private static Projection Built(int sources, string targets, Mechanism rule, MechanismUse connector)
    {
        PopulationPlan[] onto = [.. targets.Split(' ').Select((size, i) => Population($"t{i}", int.Parse(size), Declared.Chaos))];
        var projection = Projection("c", "s", string.Join(' ', onto.Select(p => p.Name))) with
        {
            Rule = rule,
            Weight = new UniformDistribution(0, 1),
            Connector = connector,
        };
        return (Network([Population("s", sources, Declared.Chaos), .. onto]) with { Projections = [projection] }).Build().Projections[0];
    }

    private static void CheckAgainstStores(Projection projection)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(7);
        var expected = Enumerable.Range(0, projection.Sources.Count)
            .SelectMany(source => projection.Stores.Index().SelectMany(store => Row(projection, store.Index, source)))
            .ToList();
        Assert.Equal(expected, Enumerable.Range(0, view.SynapseCount).Select(i => new ListedSynapse(view.SourceOf(i), view.TargetOf(i), view.WeightOf(i))));
        Assert.Equal(expected.Select(s => s.Weight), view.Weights.ToArray());
        Assert.Equal(expected.Select(s => s.Weight), Enumerable.Range(0, view.SynapseCount).Select(view.Locate).Select(at => at.Store.WeightAt(at.Place)));
        Assert.Equal(7, view.Time);
    }

    private static IEnumerable<ListedSynapse> Row(Projection projection, int number, int source)
    {
        var store = projection.Stores[number];
        for (var position = 0; position < store.Row(source).Count; position++)
        {
            var place = store.Row(source).Place(position);
            yield return new(source, projection.Stores.FirstTarget(number) + store.TargetAt(position, place), store.WeightAt(place));
        }
    }
}
