using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Running;

/// <summary>What other threads ask of a simulation is done between two slices.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task What_is_asked_of_a_running_simulation_is_done_on_its_way_and_changes_nothing()
    {
        using var simulation = new Simulation(Place.Small(duration: "500 ms"));
        var run = simulation.RunAsync();
        var times = new List<double>();
        while (!run.IsCompleted)
        {
            times.Add(await simulation.InvokeAsync(s => s.Time));
        }

        Assert.Equal(times.Order(), times);
        Assert.Contains(times, time => time is > 0 and < 500);
        using var alone = new Simulation(Place.Small(duration: "500 ms"));
        Assert.Equal(alone.Run().StateHash, (await run).StateHash);
    }

    [Fact]
    public async Task What_is_asked_of_a_resting_simulation_is_done_at_once()
    {
        using var simulation = new Simulation(Place.Small());
        var asked = simulation.InvokeAsync(s => s.InvokeAsync(again => again.Time).Result);
        Assert.True(asked.IsCompletedSuccessfully);
        Assert.Equal(0, await asked);
        await simulation.InvokeAsync(s => s.Dispose());
    }

    [Fact]
    public async Task What_the_asked_throws_is_the_askers_and_the_run_goes_on()
    {
        using var simulation = new Simulation(Place.Small(duration: "500 ms"));
        var run = simulation.RunAsync();
        var failure = await Assert.ThrowsAsync<FormatException>(() => simulation.InvokeAsync(_ => throw new FormatException("mine")));
        Assert.Equal("mine", failure.Message);
        Assert.Equal(RunOutcome.Completed, (await run).Outcome);
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_done()
    {
        using var simulation = new Simulation(Place.Small());
        var done = false;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => simulation.InvokeAsync(_ => done = true, new CancellationToken(canceled: true)));
        Assert.False(done);
    }

    [Fact]
    public async Task Two_cannot_run_it_at_once()
    {
        using var simulation = new Simulation(Place.Small(duration: "500 ms"));
        var run = simulation.RunAsync();
        await simulation.InvokeAsync(s => Assert.Throws<InvalidOperationException>(s.Step));
        Assert.Equal(RunOutcome.Completed, (await run).Outcome);
    }

    [Fact]
    public async Task A_run_that_is_disposed_of_ends_as_if_it_were_cancelled()
    {
        var simulation = new Simulation(Place.Small(duration: "3600 s"), new() { Threads = 2 });
        var run = simulation.RunAsync();
        await UnderWay(simulation);
        simulation.Dispose();
        await simulation.IsCancelled(run);
        Assert.Throws<ObjectDisposedException>(simulation.Step);
    }

    [Fact]
    public async Task A_simulation_may_be_disposed_of_by_what_it_is_asked()
    {
        var simulation = new Simulation(Place.Small(duration: "3600 s"));
        var run = simulation.RunAsync();
        await UnderWay(simulation);
        await simulation.InvokeAsync(s => s.Dispose());
        await simulation.IsCancelled(run);
        simulation.Dispose();
    }

    private static async Task UnderWay(Simulation simulation)
    {
        while (await simulation.InvokeAsync(s => s.Time) == 0)
        {
        }
    }
}
