using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Mechanisms.Tests.WeightBasedRewiring.Driving;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>What holds for both strategies on any projection.</summary>
public sealed class RewiringPropertyTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Exactly_the_synapses_below_the_threshold_are_pruned(bool anywhere) => OnEdit(anywhere, (view, edit) =>
        Assert.Equal(Enumerable.Range(0, view.SynapseCount).Where(synapse => view.WeightOf(synapse) < Cases.Threshold), edit.Deleted));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_pruned_in_an_update_is_not_regrown_in_it(bool anywhere) => OnEdit(anywhere, (view, edit) =>
        Assert.Empty(edit.Created.Select(Pair).Intersect(edit.Deleted.Select(view.PairOf))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_autapse_is_grown_where_there_are_none(bool anywhere) => OnEdit(anywhere, (view, edit) =>
        Assert.All(edit.Created, synapse => Assert.True(view.Autapses || !view.IsAutapse(synapse.Source, synapse.Target))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_multapse_is_grown_where_there_are_none(bool anywhere) => OnEdit(anywhere, (view, edit) =>
    {
        var created = edit.Created.Select(Pair).ToArray();
        Assert.True(view.Multapses || (created.Distinct().Count() == created.Length && !created.Intersect(view.Pairs).Any()));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_synapses_have_the_regrown_weight(bool anywhere) => OnEdit(anywhere, (_, edit) =>
        Assert.All(edit.Created, synapse => Assert.Equal((Cases.RegrownWeight, "regrown"), (synapse.Weight, synapse.Cause))));

    [Fact]
    public void Anywhere_regrows_as_many_as_were_pruned_or_as_there_are_free_pairs() => OnEdit(anywhere: true, (view, edit) =>
        Assert.Equal(Regrown(view, edit.Deleted.Count, Free(view, edit)), edit.Created.Count));

    [Fact]
    public void From_the_source_each_source_regrows_as_many_as_it_lost_or_as_it_has_free_targets() => OnEdit(anywhere: false, (view, edit) =>
        Assert.All(Enumerable.Range(0, view.Sources.Count), source => Assert.Equal(
            Regrown(view, edit.Deleted.Count(synapse => view.SourceOf(synapse) == source), Free(view, edit).Where(pair => pair.Source == source)),
            edit.Created.Count(synapse => synapse.Source == source))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_stream_gives_the_same_edit_and_nothing_is_remembered_between_updates(bool anywhere) => Prop.ForAll((int seed) =>
    {
        var used = Cases.New(anywhere);
        used.Propose(Cases.Draw(seed + 1), 5);
        var (expected, actual) = (Cases.New(anywhere).Propose(Cases.Draw(seed), 3), used.Propose(Cases.Draw(seed), 3));
        Assert.Equal(expected.Deleted, actual.Deleted);
        Assert.Equal(expected.Created, actual.Created);
    }).Check(Quick);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_every_pair_is_joined_it_prunes_and_regrows_nothing(bool anywhere)
    {
        var edit = Cases.New(anywhere).Propose(Cases.Full(5, free: (_, _) => false, weak: (source, _) => source == 2), 1);
        Assert.Equal(4, edit.Deleted.Count);
        Assert.Empty(edit.Created);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_update_allocates_nothing_once_its_lists_have_grown(bool anywhere)
    {
        var view = Cases.Full(60, free: (source, target) => (source + target) % 30 == 0, weak: (source, target) => target == (source + 1) % 60);
        var (strategy, edit, random) = (Cases.New(anywhere), new ConnectivityEdit(), new RandomStream(1, StreamPurpose.Rewiring, 0));
        long Allocated()
        {
            edit.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            strategy.Propose(view, edit, random);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.ForEach([1, 2, 3], _ => Allocated());
        Assert.Equal(0, Allocated());
        Assert.NotEmpty(edit.Created);
    }

    private static void OnEdit(bool anywhere, Action<WeightedProjection, ConnectivityEdit> check) => Prop.ForAll((int seed) =>
    {
        var view = Cases.Draw(seed);
        check(view, Cases.New(anywhere).Propose(view, seed));
    }).Check(Quick);

    /// <summary>The pairs that may be joined.</summary>
    private static IEnumerable<(int Source, int Target)> Free(WeightedProjection view, ConnectivityEdit edit)
    {
        var all = from source in Enumerable.Range(0, view.Sources.Count)
                  from target in Enumerable.Range(0, view.Targets.Count)
                  where view.Autapses || !view.IsAutapse(source, target)
                  select (source, target);
        return all.Except(view.Multapses ? edit.Deleted.Select(view.PairOf) : view.Pairs);
    }

    private static int Regrown(WeightedProjection view, int pruned, IEnumerable<(int Source, int Target)> free)
    {
        var count = free.Count();
        return view.Multapses && count > 0 ? pruned : Math.Min(pruned, count);
    }

    private static (int Source, int Target) Pair(NewSynapse synapse) => (synapse.Source, synapse.Target);
}
