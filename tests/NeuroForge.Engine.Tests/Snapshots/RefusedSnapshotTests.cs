using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Snapshots;

/// <summary>What cannot be gone on with is refused, and what fails while a snapshot is taken fails the run.</summary>
public sealed class RefusedSnapshotTests
{
    [Fact]
    public void A_snapshot_of_another_network_is_refused()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            using var simulator = new NetworkSimulator(RandomNetwork.Of(seed), new EngineOptions());
            var snapshot = simulator.Save();
            Assert.Throws<SnapshotException>(() => new NetworkSimulator(RandomNetwork.Of(seed + 1), new EngineOptions(), snapshot));
        }
    }

    [Fact]
    public void A_state_that_is_too_short_or_too_long_is_refused()
    {
        var plan = RandomNetwork.Of(5);
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(plan.Steps / 2);
        var snapshot = simulator.Save();
        var state = snapshot.State.SelectMany(chunk => chunk.ToArray()).ToArray();
        foreach (var length in Enumerable.Range(0, 200).Select(i => state.Length * i / 200))
        {
            Refuses(plan, snapshot with { State = new([length], [state.AsMemory(0, length)]) });
        }

        Refuses(plan, snapshot with { State = new([.. snapshot.State.Parts, 1], [.. snapshot.State, new byte[1]]) });
        Refuses(plan, snapshot with { State = new(snapshot.State.Parts, [.. snapshot.State.Skip(1)]) });
    }

    [Fact]
    public void A_snapshot_with_other_recorders_is_refused()
    {
        var plan = Watched.Of(RandomNetwork.Of(5), 1).Plan;
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var snapshot = simulator.Save();
        Refuses(plan, snapshot with { Recorders = [.. snapshot.Recorders!.Skip(1)] });
    }

    [Fact]
    public void Recorders_that_cannot_go_on_are_named()
    {
        var plan = Network(
            Population("p", 2, Declared.Relay)) with { Recorders = [Recorder(new Memory(), "spikes", "p"), Forgetting("brief"), Forgetting("short")] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var refusal = Assert.Throws<SnapshotException>(() => simulator.Save(_ => { }));
        Assert.Equal("no snapshot can be taken: the recorders brief, short cannot continue from a snapshot", refusal.Message);
    }

    [Fact]
    public void A_recorder_that_fails_to_save_fails_the_run_and_no_snapshot_comes()
    {
        var memory = new Memory { OnCall = (call, _) => Throw(call == "Save") };
        var plan = Network(Population("p", 2, Declared.Relay)) with { Steps = 1000, Recorders = [Recorder(memory, "total", "p", 10)] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        simulator.RunTo(100);
        simulator.Save(_ => Assert.Fail("a snapshot came"));
        var failure = Assert.Throws<MechanismException>(() => simulator.End(RunOutcome.Completed));
        Assert.Equal("recorder total", failure.Place);
        Assert.Equal(10, failure.Time);
    }

    [Fact]
    public void A_recorder_that_fails_to_resume_is_told_and_the_others_are_closed()
    {
        var (sound, faulty) = (new Memory(), new Memory { OnCall = (call, _) => Throw(call == "Resume") });
        var plan = Network(
            Population("p", 2, Declared.Relay)) with { Recorders = [Recorder(sound, "spikes", "p"), Recorder(faulty, "spikes", "p") with { Name = "faulty" }] };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var snapshot = simulator.Save();
        var failure = Assert.Throws<MechanismException>(() => new NetworkSimulator(plan, new EngineOptions(), snapshot));
        Assert.Equal("recorder faulty", failure.Place);
        Assert.Equal(RunOutcome.Failed, sound.Outcome);
    }

    [Fact]
    public void Nothing_is_saved_of_a_run_that_has_ended()
    {
        using var simulator = new NetworkSimulator(Network(Population("p", 2, Declared.Relay)), new EngineOptions());
        simulator.End(RunOutcome.Completed);
        Assert.Throws<InvalidOperationException>(() => simulator.Save(_ => { }));
    }

    private static void Refuses(NetworkPlan plan, Snapshot snapshot)
    {
        var refusal = Assert.Throws<SnapshotException>(() => new NetworkSimulator(plan, new EngineOptions(), snapshot));
        Assert.Equal("the snapshot was taken of another network", refusal.Message);
    }

    private static void Throw(bool now)
    {
        if (now)
        {
            throw new InvalidDataException("as the test wants it");
        }
    }

    private static RecorderPlan Forgetting(string name) =>
        Recorder(new Memory(), "spikes", "p") with { Name = name, Model = Declared.Of(typeof(Forgetful), () => new Forgetful()).Use() };

    [Recorder("forgetful")]
    private sealed class Forgetful : IRecorder
    {
        public void Begin(RecordingInfo recording)
        {
        }

        public void End(RunOutcome outcome)
        {
        }
    }
}
