using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>Recorders that fail, dawdle or are cut short.</summary>
public sealed class RecorderFailureTests
{
    private const int Endless = 1_000_000;

    [Fact]
    public void A_recorder_that_fails_ends_the_run_and_the_others_get_everything()
    {
        var (before, after) = (new Memory(), new Memory());
        var failing = new Memory { OnCall = FailAt("Sample", 3) };
        using var simulator = Start(before, failing, after);
        var failure = Assert.Throws<MechanismException>(() => RunSlowly(simulator));
        Assert.Equal(("recorder r1", "memory", "the disk is full"), (failure.Place, failure.Mechanism.Id, failure.InnerException!.Message));
        Assert.Contains("plugin test-mechanisms 1.2", failure.Message, StringComparison.Ordinal);
        Assert.InRange(simulator.Step, 3, Endless - 1);

        Assert.Same(failure, Assert.Throws<MechanismException>(() => simulator.RunTo(Endless)));
        Assert.Same(failure, Assert.Throws<MechanismException>(() => simulator.End(RunOutcome.Failed)));
        Assert.All((Memory[])[before, after], memory =>
        {
            Assert.Equal(Enumerable.Range(1, (int)simulator.Step).Select(i => i * Step), memory.Sampled.Select(s => s.Time));
            Assert.Equal(RunOutcome.Failed, memory.Outcome);
        });
        Assert.Equal((3, null), (failing.Sampled.Count, failing.Outcome));
        Assert.Equal(4, failing.Frames);
    }

    [Fact]
    public void A_recorder_that_fails_in_its_last_moments_is_told_of_at_the_end()
    {
        var (failing, other) = (new Memory { OnCall = FailAt("End", 5) }, new Memory());
        using var simulator = Start(failing, other);
        simulator.RunTo(5);
        Assert.Equal("recorder r0", Assert.Throws<MechanismException>(() => simulator.End(RunOutcome.Completed)).Place);
        Assert.Equal((5, RunOutcome.Completed), (other.Sampled.Count, other.Outcome));
        simulator.End(RunOutcome.Completed);
    }

    [Fact]
    public void Where_one_recorder_cannot_be_opened_those_before_it_are_closed()
    {
        var (first, second, third) = (new Memory(), new Memory { OnCall = FailAt("Begin", 0) }, new Memory());
        Assert.Equal("recorder r1", Assert.Throws<MechanismException>(() => Start(first, second, third)).Place);
        Assert.Equal((RunOutcome.Failed, null, null), (first.Outcome, second.Outcome, third.Outcome));
        Assert.Null(third.Info);
    }

    [Fact]
    public void A_cancelled_run_keeps_everything_recorded()
    {
        using var cancellation = new CancellationTokenSource();
        var memory = new Memory();
        var cancelling = new Memory { OnCall = (_, frames) => { if (frames == 20) { cancellation.Cancel(); } } };
        using var simulator = Start(memory, cancelling);
        Assert.Throws<OperationCanceledException>(() => RunSlowly(simulator, cancellation.Token));
        simulator.End(RunOutcome.Cancelled);
        Assert.InRange(simulator.Step, 20, Endless - 1);
        Assert.All((Memory[])[memory, cancelling], m =>
        {
            Assert.Equal(Enumerable.Range(1, (int)simulator.Step).Select(i => i * Step), m.Sampled.Select(s => s.Time));
            Assert.Equal(RunOutcome.Cancelled, m.Outcome);
        });
    }

    [Fact]
    public void A_cancelled_run_can_go_on_as_if_nothing_had_happened()
    {
        var plan = Network(Population("p", 20, Declared.Chaos, ("growth", new LinspaceDistribution(3.8, 4)))) with { Steps = 400 };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(123);
        Assert.Throws<OperationCanceledException>(() => simulator.RunTo(400, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(123, simulator.Step);
        simulator.RunTo(400);
        Assert.Equal(plan.Hash(), simulator.StateHash());
    }

    [Fact]
    public async Task A_run_waits_for_a_recorder_that_cannot_keep_up_and_loses_nothing()
    {
        using var gate = new ManualResetEventSlim();
        var (slow, other) = (new Memory { OnCall = (call, frames) => { if (call == "Sample" && frames == 0) { gate.Wait(); } } }, new Memory());
        using var simulator = Start(slow, other);
        var run = Task.Run(() => simulator.RunTo(2000));

        // Without waiting, two thousand steps of a lone neuron take some milliseconds.
        Assert.NotSame(run, await Task.WhenAny(run, Task.Delay(150)));
        gate.Set();
        await run;
        simulator.End(RunOutcome.Completed);
        Assert.All((Memory[])[slow, other], m => Assert.Equal(Enumerable.Range(1, 2000).Select(i => i * Step), m.Sampled.Select(s => s.Time)));
    }

    [Fact]
    public void A_simulator_disposed_of_without_an_end_closes_its_recorders_as_failed()
    {
        var memory = new Memory();
        using (var simulator = Start(memory))
        {
            simulator.RunTo(4);
        }

        Assert.Equal((4, RunOutcome.Failed), (memory.Sampled.Count, memory.Outcome));
    }

    private static Action<string, int> FailAt(string call, int frame) => (called, frames) =>
    {
        if (called == call && frames == frame)
        {
            throw new IOException("the disk is full");
        }
    };

    private static NetworkSimulator Start(params Memory[] memories) => new(
        Network(Population("p", 1, Declared.Relay)) with
        {
            Steps = Endless,
            Recorders = [.. memories.Select((memory, i) => Recorder(memory, "total", "p", 1) with { Name = $"r{i}" })],
        },
        new EngineOptions());

    /// <summary>Runs step by step and gives the recorders' thread time to notice.</summary>
    private static void RunSlowly(NetworkSimulator simulator, CancellationToken cancellation = default)
    {
        while (simulator.Step < Endless)
        {
            simulator.RunTo(simulator.Step + 1, cancellation: cancellation);
            Thread.Yield();
        }
    }
}
