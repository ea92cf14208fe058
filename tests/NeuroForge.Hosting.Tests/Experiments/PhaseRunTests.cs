using NeuroForge.Engine.Archive;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>Runs that stop where a phase begins, and phases of an earlier run that are run again.</summary>
public sealed class PhaseRunTests : IDisposable
{
    private const string Protocol = """
        { "phase": "growth", "for": "100 ms" },
        { "phase": "act", "for": "100 ms", "set": { "stimuli.extra.rate": "3 kHz" }, "do": [ { "at": "50 ms", "lesion": "near" } ] },
        { "phase": "after", "for": "100 ms" }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_stops_where_a_phase_begins_and_continues()
    {
        var model = Described.Network(Protocol);
        var whole = _place.Run(model, "whole");
        using (var simulation = new Simulation(model, new() { OutputDirectory = _place.At("cut"), UntilPhase = "act" }))
        {
            Assert.Equal((RunOutcome.Paused, 0.1), (simulation.Run().Outcome, simulation.Time / 1000));
        }

        using (var simulation = Simulation.Resume(_place.At("cut"), new() { UntilPhase = "after", Threads = 2 }))
        {
            simulation.Run();
            Assert.Equal(200, simulation.Time);
        }

        using var last = Simulation.Resume(_place.At("cut"), new());
        Assert.Equal(whole.StateHash, last.Run().StateHash);
        var wrong = Assert.Throws<SimulatedTimeException>(() => new Simulation(model, new() { UntilPhase = "later" }));
        Assert.Contains("growth, act, after", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("act")]
    [InlineData("after")]
    public void A_phase_that_is_run_again_with_the_same_values_ends_as_before(string phase)
    {
        var whole = _place.Run(Described.Network(Protocol), "whole");
        using var again = Simulation.FromPhase(_place.At("whole"), phase, Values(), new() { OutputDirectory = _place.At("again"), Threads = 2 });
        Assert.Equal(phase == "act" ? 100 : 200, again.Time);
        Assert.Equal(whole.StateHash, again.Run().StateHash);
    }

    [Fact]
    public void A_phase_that_is_run_again_with_other_values_is_the_run_with_these_values()
    {
        _place.Run(Described.Network(Protocol), "first");
        var other = _place.Run(Described.Network(Protocol.Replace("3 kHz", "5 kHz", StringComparison.Ordinal)), "other");
        using var again = Simulation.FromPhase(_place.At("first"), "act", Values(("protocol[1].set.stimuli.extra.rate", "5 kHz")), new());
        Assert.Equal(other.StateHash, again.Run().StateHash);
    }

    [Theory]
    [InlineData("populations.I.size", "41")]
    [InlineData("protocol[0].for", "90 ms")]
    [InlineData("stimuli.drive.rate", "8 kHz")]
    public void Values_that_act_before_the_phase_are_refused(string path, string value)
    {
        _place.Run(Described.Network(Protocol), "first");
        var refused = Assert.Throws<SnapshotException>(() => Simulation.FromPhase(_place.At("first"), "act", Values((path, value)), new()));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_snapshots_keeps_none_of_its_phases_and_a_phase_that_does_not_exist_is_refused()
    {
        using (var simulation = new Simulation(Described.Network(Protocol), new() { OutputDirectory = _place.At("bare"), Snapshots = SnapshotTimes.Never }))
        {
            simulation.Run();
        }

        Assert.Contains("none of any phase", Refusal("bare", "act"), StringComparison.Ordinal);
        _place.Run(Described.Network(Protocol), "kept");
        Assert.Contains("only of act, after", Refusal("kept", "growth"), StringComparison.Ordinal);

        string Refusal(string run, string phase) =>
            Assert.Throws<SnapshotException>(() => Simulation.FromPhase(_place.At(run), phase, Values(), new())).Message;
    }

    private static Dictionary<string, string> Values(params (string Path, string Value)[] values) =>
        values.ToDictionary(v => v.Path, v => v.Value, StringComparer.Ordinal);
}
