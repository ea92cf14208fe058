using NeuroForge.Cli.Progress;
using NeuroForge.Engine.Running;

namespace NeuroForge.Cli.Tests;

/// <summary>Estimates of the time left, by a clock that the tests set.</summary>
public sealed class PaceTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Nothing_is_said_of_the_rest_within_the_first_second()
    {
        var pace = new Pace(_clock, 0);
        for (var i = 1; i <= 9; i++)
        {
            _clock.Seconds = i / 10.0;
            Assert.Null(pace.At(i));
        }

        _clock.Seconds = 1;
        Assert.NotNull(pace.At(10));
    }

    [Fact]
    public void What_goes_evenly_has_its_pace_also_where_it_goes_on_from_before()
    {
        var pace = new Pace(_clock, 500);
        for (var seconds = 0.25; seconds < 100; seconds += 0.25)
        {
            _clock.Seconds = seconds;
            Assert.True(pace.At(500 + (4 * seconds)) is null or 0.25);
        }
    }

    /// <summary>Nine tenths of a second of compilation, then a simulated second in each: the first estimate of a minute's run was of most of an hour.</summary>
    [Fact]
    public void A_slow_beginning_is_forgotten_as_soon_as_twice_its_time_has_passed()
    {
        const double SlowUntil = 0.9;
        var pace = new Pace(_clock, 0);
        for (var seconds = 0.1; seconds <= 60; seconds += 0.1)
        {
            _clock.Seconds = seconds;
            var done = seconds < SlowUntil ? seconds / 1000 : (SlowUntil / 1000) + seconds - SlowUntil;
            if (pace.At(done) is { } found && seconds > 4 * SlowUntil)
            {
                Assert.Equal(1, found, 6); // the clock ticks every 1e-7 s
            }
        }
    }

    [Fact]
    public void What_does_not_come_on_has_no_pace()
    {
        var pace = new Pace(_clock, 3);
        for (var seconds = 1; seconds < 10; seconds++)
        {
            _clock.Seconds = seconds;
            Assert.Null(pace.At(3));
        }
    }

    [Fact]
    public void The_time_left_is_the_rest_at_the_pace_that_is_told()
    {
        var pace = new RunPace(_clock, 20_000);
        Assert.Equal("20.0 of 100 s, 0.00 Hz, 7 synapses", pace.At(new SimulationProgress(20_000, 100_000, 10, 0, 7)).ToString());
        _clock.Seconds = 10;
        Assert.Equal(
            "40.0 of 100 s, 2.50 Hz, 7 synapses, 0.5000 s per simulated s, 30 s left",
            pace.At(new SimulationProgress(40_000, 100_000, 10, 500, 7)).ToString());
        _clock.Seconds = 40;
        Assert.Equal(
            "100.0 of 100 s, 0.00 Hz, 7 synapses, 0.5000 s per simulated s, 0 s left",
            pace.At(new SimulationProgress(100_000, 100_000, 10, 500, 7)).ToString());
    }

    private sealed class SetClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => TimeSpan.FromSeconds(Seconds).Ticks;
    }
}
