using FsCheck;
using FsCheck.Fluent;
using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>What holds for both strategies on any projection. The projection itself refuses synapses that are not allowed.</summary>
public sealed class RewiringPropertyTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void After_homeostatic_no_neuron_has_more_synapses_than_elements() => AfterUpdate(new Homeostatic(), NoneIsShort);

    [Fact]
    public void After_homeostatic_nest_no_neuron_has_more_synapses_than_elements() => AfterUpdate(new HomeostaticNest(), NoneIsShort);

    [Fact]
    public void Homeostatic_leaves_elements_alone() => OnEdit(new Homeostatic(), (_, edit) => Assert.Empty(edit.Elements));

    [Fact]
    public void Homeostatic_nest_only_adds_whole_elements() => OnEdit(new HomeostaticNest(), (projection, edit) => Assert.All(edit.Elements, change =>
    {
        var added = change.Elements - (change.Side == Side.Pre ? projection.SourceElements : projection.TargetElements)[change.Neuron];
        Assert.True(added > 0.5, $"{added} added");
        Assert.Equal(Math.Round(added), added, 1e-12); // the fraction is added to another whole number, below 100: rounding
    }));

    [Fact]
    public void Homeostatic_breaks_no_more_than_the_elements_that_are_missing() => OnEdit(new Homeostatic(), (projection, edit) =>
    {
        var (pre, post) = (Missing(projection.SourceElements, projection.SourceConnected), Missing(projection.TargetElements, projection.TargetConnected));
        Assert.InRange(edit.Deleted.Count, Math.Max(pre, post), pre + post);
    });

    [Fact]
    public void Homeostatic_pairs_all_vacant_elements_of_the_shorter_side() => CreatesWhatItCan(new Homeostatic());

    [Fact]
    public void Homeostatic_nest_pairs_all_vacant_elements_of_the_shorter_side() => CreatesWhatItCan(new HomeostaticNest());

    [Fact]
    public void The_same_stream_gives_the_same_edit_and_nothing_is_remembered_between_updates() =>
        Prop.ForAll((int seed) =>
        {
            var used = new HomeostaticNest();
            used.Propose(Cases.Draw(seed + 1), 5);
            AssertSame(new HomeostaticNest().Propose(Cases.Draw(seed), 3), used.Propose(Cases.Draw(seed), 3));
        }).Check(Quick);

    [Fact]
    public void Many_updates_in_a_row_keep_every_rule() =>
        Prop.ForAll((int seed) =>
        {
            IRewiringStrategy strategy = seed % 2 == 0 ? new Homeostatic() : new HomeostaticNest();
            var (projection, random) = (Cases.Draw(seed), new RandomStream((ulong)seed, StreamPurpose.Population, 0));
            for (var update = 0; update < 20; update++)
            {
                projection.Apply(strategy.Propose(projection, update));
                NoneIsShort(projection);
                Cases.Regrow(projection, random);
            }
        }).Check(Quick.WithMaxTest(100));

    private static void AfterUpdate(IRewiringStrategy strategy, Action<InMemoryProjection> check) => Prop.ForAll((int seed) =>
    {
        var projection = Cases.Draw(seed);
        projection.Apply(strategy.Propose(projection, seed));
        check(projection);
    }).Check(Quick);

    private static void OnEdit(IRewiringStrategy strategy, Action<InMemoryProjection, ConnectivityEdit> check) => Prop.ForAll((int seed) =>
    {
        var projection = Cases.Draw(seed);
        check(projection, strategy.Propose(projection, seed));
    }).Check(Quick);

    private static void NoneIsShort(InMemoryProjection projection)
    {
        Assert.All(Cases.Vacant(projection.SourceElements, projection.SourceConnected), vacant => Assert.InRange(vacant, 0, int.MaxValue));
        Assert.All(Cases.Vacant(projection.TargetElements, projection.TargetConnected), vacant => Assert.InRange(vacant, 0, int.MaxValue));
    }

    /// <summary>As many pairs as the shorter side has elements; fewer only where some pairs are forbidden.</summary>
    private static void CreatesWhatItCan(IRewiringStrategy strategy) => AfterUpdate(strategy, projection =>
    {
        var vacant = (
            Pre: Cases.Vacant(projection.SourceElements, projection.SourceConnected).Sum(),
            Post: Cases.Vacant(projection.TargetElements, projection.TargetConnected).Sum());
        Assert.True(Math.Min(vacant.Pre, vacant.Post) == 0 || !projection.Autapses || !projection.Multapses, $"{vacant} left over");
    });

    private static int Missing(double[] elements, int[] connected) => -Cases.Vacant(elements, connected).Sum(vacant => Math.Min(0, vacant));

    private static void AssertSame(ConnectivityEdit expected, ConnectivityEdit actual)
    {
        Assert.Equal(expected.Deleted, actual.Deleted);
        Assert.Equal(expected.Created, actual.Created);
        Assert.Equal(expected.Elements, actual.Elements);
    }
}
