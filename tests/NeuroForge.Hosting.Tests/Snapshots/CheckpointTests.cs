using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Snapshots;

/// <summary>A run asks when snapshots are due, takes them there, and runs on.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void By_simulated_time_a_snapshot_is_due_at_every_multiple()
    {
        var times = new SimulatedTimeCheckpoints(every: 50);
        Assert.Equal((50, 50, 100), (times.NextAfter(0), times.NextAfter(49), times.NextAfter(50)));
        Assert.False(times.IsDue(TimeSpan.FromDays(1)));
    }

    [Fact]
    public void By_work_a_snapshot_is_due_after_a_minute_and_then_after_a_hundred_times_what_the_last_one_took()
    {
        var times = new WorkingTimeCheckpoints();
        Assert.Equal(long.MaxValue, times.NextAfter(0));
        Assert.Equal((false, true), (times.IsDue(TimeSpan.FromSeconds(59.9)), times.IsDue(TimeSpan.FromSeconds(60))));
        times.Taken(TimeSpan.FromSeconds(61), cost: TimeSpan.FromSeconds(0.1));
        Assert.Equal((false, true), (times.IsDue(TimeSpan.FromSeconds(120.9)), times.IsDue(TimeSpan.FromSeconds(121))));
        times.Taken(TimeSpan.FromSeconds(121), cost: TimeSpan.FromSeconds(2));
        Assert.Equal((false, true), (times.IsDue(TimeSpan.FromSeconds(320.9)), times.IsDue(TimeSpan.FromSeconds(321))));
    }

    [Fact]
    public void A_run_is_the_same_however_often_it_is_asked_to_pause_for_a_snapshot()
    {
        var whole = _place.Run(Place.Small(), "whole");
        var eager = new Eager();
        using var simulation = new Simulation(Place.Small(), new() { OutputDirectory = _place.At("out"), Snapshots = new(_ => eager) });
        var result = simulation.Run();
        Assert.Equal((whole.StateHash, whole.Spikes, RunOutcome.Completed), (result.StateHash, result.Spikes, result.Outcome));
        Assert.InRange(eager.Work.Count, (whole.Plan.Steps / Eager.Steps) - 1, long.MaxValue); // none at the end
        Assert.Equal(eager.Work.Order(), eager.Work);
    }

    /// <summary>Wants a snapshot at certain steps, and after every other one another as soon as can be.</summary>
    private sealed class Eager : Checkpoints
    {
        public const int Steps = 100;

        public List<TimeSpan> Work { get; } = [];

        internal override long NextAfter(long step) => ((step / Steps) + 1) * Steps;

        internal override bool IsDue(TimeSpan work) => Work.Count % 2 == 1;

        internal override void Taken(TimeSpan work, TimeSpan cost) => Work.Add(work);
    }
}
