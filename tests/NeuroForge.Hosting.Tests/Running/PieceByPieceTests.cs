using NeuroForge.Hosting.Models;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Running;

/// <summary>A run in pieces: for a time, step by step, cancelled and gone on with.</summary>
public sealed class PieceByPieceTests
{
    private const double Duration = 60;

    private static readonly Lazy<string> Whole = new(() => Simulate().Run().StateHash);

    [Fact]
    public void Any_pieces_make_the_whole() => Prop.ForAll(
        Gen.Choose(0, 250).ListOf().ToArbitrary(),
        tenths =>
        {
            using var simulation = Simulate();
            foreach (var piece in tenths)
            {
                simulation.RunFor(piece / 10.0);
            }

            return simulation.Run().StateHash == Whole.Value;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Step_by_step_it_comes_to_the_end_and_stays_there()
    {
        using var simulation = Simulate();
        for (var step = 1; step <= 600; step++)
        {
            Assert.False(simulation.IsOver);
            simulation.Step();
            Assert.Equal(step * 0.1, simulation.Time, 9);
        }

        Assert.True(simulation.IsOver);
        simulation.Step();
        simulation.RunFor(1000);
        Assert.Equal(Duration, simulation.Time);
        var result = simulation.Finish();
        Assert.Equal((RunOutcome.Completed, Whole.Value), (result.Outcome, result.StateHash));
    }

    /// <summary>Late in a run too, where a sum of times would hide a part of a step.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(590)]
    public void A_duration_that_is_not_on_the_grid_is_refused_and_nothing_is_run(int steps)
    {
        using var simulation = Simulate();
        simulation.RunTo(steps / 10.0);
        var refused = Assert.Throws<SimulatedTimeException>(() => simulation.RunFor(0.25));
        Assert.Equal("duration 0.25 ms is not a whole number of steps of 0.1 ms: the nearest are 0.2 ms and 0.3 ms", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.RunFor(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.RunFor(double.NaN));
        Assert.Equal(steps / 10.0, simulation.Time, 9);
    }

    [Fact]
    public void What_was_cancelled_goes_on()
    {
        using var simulation = Simulate();
        simulation.RunTo(10);
        Assert.Throws<OperationCanceledException>(() => simulation.RunTo(20, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(10, simulation.Time);
        Assert.Equal(Whole.Value, simulation.Run().StateHash);
    }

    [Fact]
    public void What_is_finished_early_is_paused()
    {
        using var simulation = Simulate();
        simulation.RunTo(10);
        var result = simulation.Finish();
        Assert.Equal((RunOutcome.Paused, 0.01), (result.Outcome, result.SimulatedSeconds));
        Assert.Equal(
            "the simulation has finished; create another one for another run",
            Assert.Throws<InvalidOperationException>(() => simulation.Finish()).Message);
    }

    [Fact]
    public void The_past_is_past()
    {
        using var simulation = Simulate();
        simulation.RunTo(10);
        simulation.RunTo(10);
        Assert.Equal("time 5 ms is in the past: the simulation is at 10 ms", Assert.Throws<SimulatedTimeException>(() => simulation.RunTo(5)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.RunTo(-5));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.RunTo(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.RunFor(-1));
    }

    [Fact]
    public void A_time_between_two_steps_is_refused_and_nothing_runs()
    {
        using var simulation = Simulate();
        var refusals = new Action[] { () => simulation.RunTo(10.04), () => simulation.RunFor(10.04) };
        Assert.Equal(
            (string[])["time", "duration"],
            refusals.Select(refused => Assert.Throws<SimulatedTimeException>(refused).Message.Replace(
                " 10.04 ms is not a whole number of steps of 0.1 ms: the nearest are 10 ms and 10.1 ms", "", StringComparison.Ordinal)));
        Assert.Equal(0, simulation.Time);
        simulation.RunFor(0.1 + 0.2); // a sum that is off by a rounding is on the grid
        Assert.Equal(0.3, simulation.Time, 12);
        Assert.Equal(
            "until 60000 ms is after the end of the simulation, 60 ms",
            Assert.Throws<SimulatedTimeException>(() => new Simulation(Place.Small(duration: $"{Duration} ms"), new() { Until = 60_000 })).Message);
    }

    private static Simulation Simulate() => new(Place.Small(duration: $"{Duration} ms"));
}
