using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;

namespace NeuroForge.Engine.Tests.Ranks;

/// <summary>A network has the same state and the same recordings on any number of ranks.</summary>
public sealed class SameBitsTests
{
    private static readonly Config Sixty = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Ranks_leave_no_trace_in_the_state() => Check((plan, _) =>
    {
        var expected = plan.Hash();
        Assert.All(new[] { 1, 2, 3, 5 }, ranks => Assert.All(DryRun.Hashes(plan, ranks), hash => Assert.Equal(expected, hash)));
    });

    [Fact]
    public void Ranks_and_their_threads_leave_no_trace_in_recordings() => Check((plan, seed) =>
    {
        var expected = Watched.Of(plan, seed);
        var hash = expected.Plan.Hash();
        Assert.All(new[] { 2, 3, 5 }, ranks =>
        {
            var actual = Watched.Of(plan, seed);
            Assert.All(DryRun.Hashes(actual.Plan, ranks, threads: ranks - 1), other => Assert.Equal(hash, other));
            Assert.Equal(expected.Everything(), actual.Everything());
        });
    });

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), seed)).Check(Sixty);
}
