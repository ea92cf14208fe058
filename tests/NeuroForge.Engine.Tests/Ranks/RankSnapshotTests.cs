using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Tests.Ranks;

/// <summary>
/// A snapshot has the same bytes on any number of ranks, and a run continues from it on any other number with the results of a run without a break.
/// </summary>
public sealed class RankSnapshotTests
{
    private static readonly Config Twenty = Config.QuickThrowOnFailure.WithMaxTest(20);

    [Fact]
    public void A_run_is_continued_on_another_number_of_ranks() => Check((plan, seed) =>
    {
        var whole = Watched.Of(plan, seed);
        var expected = whole.Plan.Hash();
        foreach (var (first, second) in new[] { (3, 1), (1, 2), (2, 5) })
        {
            var broken = Watched.Of(plan, seed);
            var snapshot = Saved(broken.Plan, first)!;
            Assert.All(Continued(broken.Plan, snapshot, second), hash => Assert.Equal(expected, hash));
            Assert.Equal(whole.Everything(), broken.Everything());
        }
    });

    [Fact]
    public void A_snapshot_does_not_tell_the_number_of_ranks() => Check((plan, seed) =>
    {
        var expected = Saved(Watched.Of(plan, seed).Plan, 1)!;
        foreach (var ranks in new[] { 2, 3, 5 })
        {
            var actual = Saved(Watched.Of(plan, seed).Plan, ranks)!;
            Assert.Equal(expected.State.Parts, actual.State.Parts);
            Assert.Equal(expected.State.SelectMany(chunk => chunk.ToArray()), actual.State.SelectMany(chunk => chunk.ToArray()));
        }
    });

    [Fact]
    public void A_grown_network_is_the_same_on_any_number_of_ranks() => Check((plan, _) =>
    {
        var expected = Grown(plan, 1);
        Assert.All(new[] { 2, 3 }, ranks => Assert.Equal(expected, Grown(plan, ranks)));
    });

    [Fact]
    public void A_state_that_is_not_taken_stops_no_rank()
    {
        var plan = RandomNetwork.Of(5);
        var expected = plan.Hash();
        Assert.All(
            DryRun.On(3, exchange =>
            {
                using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange });
                simulator.RunTo(plan.Steps / 2);
                simulator.Save(_ => { });
                simulator.SaveNetwork(snapshot => Assert.NotEmpty(snapshot.State.Take(1)));
                simulator.RunTo(plan.Steps);
                return simulator.StateHash();
            }),
            hash => Assert.Equal(expected, hash));
    }

    /// <summary>Runs half of a plan on some ranks.</summary>
    /// <returns>The snapshot that the first rank takes.</returns>
    private static Snapshot? Saved(NetworkPlan plan, int ranks) => DryRun.On(ranks, exchange =>
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange, Threads = 2 });
        simulator.RunTo(plan.Steps / 2);
        Snapshot? taken = null;
        using var written = new ManualResetEventSlim();
        simulator.Save(snapshot =>
        {
            taken = snapshot with { State = new(snapshot.State.Parts, [.. snapshot.State.Select(chunk => (ReadOnlyMemory<byte>)chunk.ToArray())]) };
            written.Set();
        });
        if (exchange.Rank == 0)
        {
            written.Wait();
        }

        return taken;
    })[0];

    private static IReadOnlyList<string> Continued(NetworkPlan plan, Snapshot snapshot, int ranks) => DryRun.On(ranks, exchange =>
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange }, snapshot);
        Assert.Equal(plan.Steps / 2, simulator.Step);
        simulator.RunTo(plan.Steps);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        return hash;
    });

    /// <summary>Everything that a network has grown on some ranks, a line each, numbers as their bits.</summary>
    private static IReadOnlyList<string> Grown(NetworkPlan plan, int ranks) => DryRun.On<IReadOnlyList<string>>(ranks, exchange =>
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange });
        simulator.RunTo(plan.Steps);
        List<string> lines = [];
        simulator.Grown(grown => lines.AddRange([.. grown.Populations.SelectMany(Lines), .. grown.Projections.SelectMany(Lines)]));
        return lines;
    })[0];

    private static IEnumerable<string> Lines(GrownPopulation population) =>
    [
        $"{population.Name} {population.Size} {population.Lesioned} {Bits(population.Calcium)}",
        .. population.Elements.Select(element => $"{element.Key} {Bits(element.Value)}"),
    ];

    private static IEnumerable<string> Lines(GrownProjection projection) =>
    [
        $"{projection.Name} {projection.Rule} {projection.WeightUnit} {Bits(projection.Synapses.Sources)} {Bits(projection.Synapses.Targets)}",
        $"{Bits(projection.Synapses.Weights)} {Bits(projection.Synapses.Delays)}",
        .. projection.Synapses.States.Select(Bits),
    ];

    private static string Bits<T>(T[] values)
        where T : unmanaged => Convert.ToHexString(MemoryMarshal.AsBytes<T>(values));

    private static void Check(Action<NetworkPlan, int> property) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => property(RandomNetwork.Of(seed), seed)).Check(Twenty);
}
