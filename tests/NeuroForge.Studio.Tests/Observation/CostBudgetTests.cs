using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Tests.Observation;

/// <summary>What is seen of a run costs at most its share of the time, whatever an observation costs on a machine.</summary>
public sealed class CostBudgetTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    public void Observations_keep_within_their_share_and_come_at_most_20_times_a_second(double cost)
    {
        var clock = new HandClock();
        var budget = new CostBudget(RunObservation.Share, TimeSpan.FromMilliseconds(50), clock);
        var (made, spent) = (0, TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(50));
            Spend(); // not counted: they include compilation
        }

        (made, spent) = (0, TimeSpan.Zero);
        var began = clock.Now;
        for (var i = 0; i < 1_000_000 && clock.Now - began < TimeSpan.FromMinutes(5); i++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(1)); // the network runs
            if (budget.IsDue)
            {
                Spend();
            }
        }

        var passed = clock.Now - began;
        Assert.InRange(spent / passed, 0, RunObservation.Share + (cost / passed.TotalMilliseconds)); // one more observation at the end
        Assert.InRange(made, 1, (20 * passed.TotalSeconds) + 1);
        if (cost < 1)
        {
            Assert.InRange(made, 19 * passed.TotalSeconds, (20 * passed.TotalSeconds) + 1); // a cheap observation is as frequent as it may be
        }

        void Spend()
        {
            budget.Spend(() =>
            {
                clock.Pass(TimeSpan.FromMilliseconds(cost));
                return true;
            });
            made++;
            spent += TimeSpan.FromMilliseconds(cost);
        }
    }

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; private set; } = TimeSpan.FromDays(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => Now += time;

        public override long GetTimestamp() => Now.Ticks;
    }
}
