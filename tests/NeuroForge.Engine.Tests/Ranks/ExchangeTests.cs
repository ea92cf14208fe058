using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Ranks;

/// <summary>Ranks receive what each gives, stop after the same slice, and hear of a failure.</summary>
public sealed class ExchangeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1012)]
    [InlineData(1013)]
    [InlineData(10_000_000)]
    public void Every_rank_receives_the_bytes_of_all(int longest)
    {
        var seen = DryRun.On(3, exchange =>
        {
            exchange.Gather(BytesOf(exchange.Rank, longest));
            return Enumerable.Range(0, 3).Select(rank => exchange.Of(rank).SequenceEqual(BytesOf(rank, longest))).ToArray();
        });
        Assert.All(seen.SelectMany(ranks => ranks), Assert.True);
    }

    [Fact]
    public void Numbers_of_all_ranks_are_added() =>
        Assert.All(DryRun.On(4, exchange => (exchange.Sum(1L << exchange.Rank), exchange.Greatest(exchange.Rank))), seen => Assert.Equal((15L, 3.0), seen));

    [Fact]
    public void Ranks_stop_after_the_same_slice_when_one_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var plan = RandomNetwork.Of(3) with { Steps = 1_000_000_000 };
        var steps = DryRun.On(3, exchange =>
        {
            using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange });
            simulator.RunTo(100);
            if (exchange.Rank == 1)
            {
                stop.CancelAfter(20);
            }

            Assert.ThrowsAny<OperationCanceledException>(() => simulator.RunTo(plan.Steps, null, exchange.Rank == 1 ? stop.Token : default));
            return (simulator.Step, simulator.StateHash());
        });
        Assert.Single(steps.Distinct());
    }

    [Fact]
    public void Ranks_return_after_the_same_slice_when_one_is_interrupted()
    {
        var plan = RandomNetwork.Of(4) with { Steps = 1_000_000_000 };
        var steps = DryRun.On(2, exchange =>
        {
            using var simulator = new NetworkSimulator(plan, new EngineOptions { Ranks = exchange });
            if (exchange.Rank == 0)
            {
                simulator.Interrupt();
            }

            simulator.RunTo(plan.Steps);
            return simulator.Step;
        });
        Assert.Single(steps.Distinct());
        Assert.InRange(steps[0], 1, 32);
    }

    [Fact]
    public void A_failure_of_one_rank_ends_all()
    {
        var failures = DryRun.On(3, exchange =>
        {
            using var simulator = new NetworkSimulator(RandomNetwork.Of(5), new EngineOptions { Ranks = exchange });
            simulator.RunTo(5);
            if (exchange.Rank == 1)
            {
                exchange.Fail(new IOException("the disk is full"));
                return "";
            }

            return Assert.Throws<RankFailedException>(() => simulator.RunTo(60)).Message;
        });
        Assert.Equal(["rank 1 failed: the disk is full", "", "rank 1 failed: the disk is full"], failures);
    }

    [Fact]
    public void A_plan_that_cannot_be_built_is_refused_on_every_rank()
    {
        var plan = Network() with { Populations = [] };
        var thrown = Assert.Throws<AggregateException>(() => DryRun.On(2, exchange => new NetworkSimulator(plan, new EngineOptions { Ranks = exchange })));
        Assert.All(thrown.InnerExceptions, failure => Assert.Contains("there is no population", failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_ranks_cannot_do_is_refused_by_name() => DryRun.On(2, exchange =>
    {
        using var simulator = new NetworkSimulator(RandomNetwork.Of(6), new EngineOptions { Ranks = exchange });
        Assert.Contains("cannot keep a snapshot in memory", Assert.Throws<RanksException>(simulator.SaveNetwork).Message, StringComparison.Ordinal);
        Assert.Contains("cannot look at populations", Assert.Throws<RanksException>(() => simulator.Population("p0")).Message, StringComparison.Ordinal);
        return true;
    });

    private static byte[] BytesOf(int rank, int longest)
    {
        var bytes = new byte[rank == 1 ? longest : longest / 3];
        new Random(rank).NextBytes(bytes);
        return bytes;
    }
}
