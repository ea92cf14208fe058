using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Tests.Changes;

/// <summary>A network that is changed in the same way at the same times runs to the same bits, however it is run, with snapshots in between.</summary>
public sealed class SameBitsTests
{
    [Fact]
    public void Changed_alike_networks_are_alike_on_any_threads_and_vectors() => Check((plan, seed) =>
    {
        var expected = Run(plan, seed, new());
        Assert.Equal(expected, Run(plan, seed, new() { Threads = 3 }));
        Assert.Equal(expected, Run(plan, seed, new() { VectorWidth = 1 }));
    });

    [Fact]
    public void A_changed_network_is_restored_as_it_was() => Check((plan, seed) =>
    {
        var surgeon = new Surgeon(plan, seed);
        Snapshot? snapshot = null;
        foreach (var step in surgeon.Steps)
        {
            using var simulator = new NetworkSimulator(plan, new() { Threads = 1 + (seed % 3) }, snapshot);
            simulator.RunTo(step);
            surgeon.Operate(simulator);
            snapshot = simulator.Save();
            simulator.RunTo(plan.Steps);
        }

        using var last = new NetworkSimulator(plan, new() { VectorWidth = 1 }, snapshot);
        last.RunTo(plan.Steps);
        Assert.Equal(Run(plan, seed, new()), last.StateHash());
    });

    [Fact]
    public void What_is_recorded_of_changes_is_the_same_too() => Check((plan, seed) =>
    {
        var (one, other) = (Watched.Of(plan, seed), Watched.Of(plan, seed));
        Assert.Equal(Run(one.Plan, seed, new()), Run(other.Plan, seed, new() { Threads = 2 }));
        Assert.Equal(one.Everything(), other.Everything());
    });

    private static string Run(NetworkPlan plan, int seed, EngineOptions options)
    {
        var surgeon = new Surgeon(plan, seed);
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

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
}
