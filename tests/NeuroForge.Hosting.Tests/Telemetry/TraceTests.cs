using System.Diagnostics;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Telemetry;

/// <summary>Activities say what a simulation was busy with, and belong to what its caller was busy with.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Building_running_and_each_snapshot_are_an_activity()
    {
        using var traced = new Traced("traced");
        using var caller = new Activity("caller").Start();
        using var simulation = new Simulation(
            Named.Small("traced"), new() { OutputDirectory = _place.At("out"), Until = 200, Snapshots = SnapshotTimes.Every(150) });
        var result = await simulation.RunAsync();

        var build = Assert.Single(traced.Ended, a => a.OperationName == "neuroforge.build");
        var run = Assert.Single(traced.Ended, a => a.OperationName == "neuroforge.run");
        Assert.All([build, run], activity => Assert.Equal(caller.TraceId, activity.TraceId));
        Assert.Equal(
            ("1", 1, "paused", 0.2),
            (run.GetTagItem("neuroforge.seed"), run.GetTagItem("neuroforge.threads"), run.GetTagItem("neuroforge.outcome"), run.GetTagItem("neuroforge.time")));
        Assert.Equal(RunOutcome.Paused, result.Outcome);

        Activity[] snapshots = [.. traced.Ended.Where(a => a.OperationName == "neuroforge.snapshot")];
        Assert.Equal([0.15, 0.2], snapshots.Select(a => a.GetTagItem("neuroforge.time")));
        Assert.Equal(run.SpanId, snapshots[0].ParentSpanId);
    }

    [Fact]
    public void A_stretch_is_an_activity_and_a_step_is_none()
    {
        using var traced = new Traced("stretch");
        using var simulation = new Simulation(Named.Small("stretch"));
        simulation.RunFor(10);
        simulation.Step();
        simulation.RunTo(300);
        Assert.Equal(["paused", "completed"], traced.Ended.Where(a => a.OperationName == "neuroforge.run").Select(a => a.GetTagItem("neuroforge.outcome")));
        simulation.Finish();
    }

    [Fact]
    public void A_run_that_is_cancelled_is_no_error()
    {
        using var traced = new Traced("stopped");
        using var simulation = new Simulation(Named.Small("stopped"));
        simulation.RunCancelled();
        var run = Assert.Single(traced.Ended, a => a.OperationName == "neuroforge.run");
        Assert.Equal(("cancelled", ActivityStatusCode.Unset), (run.GetTagItem("neuroforge.outcome"), run.Status));
    }

    [Fact]
    public void A_network_that_cannot_be_built_leaves_an_activity_that_says_why()
    {
        using var traced = new Traced("unbuilt");
        var model = Named.Tiny("unbuilt", "\"indegree\": 2 }", "\"indegree\": 20 }, \"multapses\": false");
        Assert.ThrowsAny<Exception>(() => new Simulation(model));
        var build = Assert.Single(traced.Ended, a => a.OperationName == "neuroforge.build");
        Assert.Equal(ActivityStatusCode.Error, build.Status);
        Assert.Contains("in-degree of 20", build.StatusDescription, StringComparison.Ordinal);
        Assert.Equal("exception", Assert.Single(build.Events).Name);
    }
}
