using NeuroForge.Analysis.Spikes;

namespace NeuroForge.Analysis.Tests.Spikes;

/// <summary>Measures of spike trains whose values are known: clocks, copies, bursts, and trains without memory.</summary>
public sealed class SpikeTrainTests
{
    [Fact]
    public void A_clock_has_no_variation_and_copies_of_it_are_one_train()
    {
        // Every neuron spikes every 20 ms: one spike in every second window of 10 ms, five in each of 100 ms.
        var clocks = new SpikeTrainMeasures(4, 0, 10_000);
        for (var time = 20; time <= 10_000; time += 20)
        {
            foreach (var neuron in Enumerable.Range(0, 4))
            {
                clocks.Add(neuron, time);
            }
        }

        Assert.Equal(50, clocks.Rate, 1e-12);
        Assert.Equal(0, clocks.IntervalVariation, 1e-6); // the root of the rounding of a difference of squares
        Assert.Equal(0, clocks.FanoFactor, 1e-12);
        Assert.Equal(1, clocks.Correlation, 1e-12);
    }

    [Fact]
    public void Two_trains_that_take_turns_are_opposed()
    {
        // In each window of 10 ms exactly one of the two spikes: counts are 0 and 1 by turns, so their covariance is minus their variance.
        var turns = new SpikeTrainMeasures(2, 100, 1100);
        for (var window = 0; window < 100; window++)
        {
            turns.Add(window % 2, 105 + (10 * window));
        }

        Assert.Equal(-1, turns.Correlation, 1e-12);
        Assert.Equal(50, turns.Rate, 1e-12);
    }

    [Fact]
    public void Bursts_have_the_fano_factor_and_the_variation_of_their_closed_forms()
    {
        // Four spikes at 10, 12, 14 and 16 ms of every second window of 100 ms: counts 4 and 0, so variance 4 over mean 2; intervals 2, 2, 2 and 194.
        var bursts = new SpikeTrainMeasures(1, 0, 20_000);
        for (var burst = 0; burst < 100; burst++)
        {
            foreach (var spike in (int[])[10, 12, 14, 16])
            {
                bursts.Add(0, (200 * burst) + spike);
            }
        }

        Assert.Equal(2, bursts.FanoFactor, 1e-12);
        double[] intervals = [.. Enumerable.Range(0, 99).SelectMany(_ => (double[])[2, 2, 2, 194]), 2, 2, 2];
        var mean = intervals.Average();
        Assert.Equal(Math.Sqrt(intervals.Average(i => (i - mean) * (i - mean))) / mean, bursts.IntervalVariation, 1e-9);
        Assert.True(double.IsNaN(bursts.Correlation)); // there is no pair
    }

    [Fact]
    public void Trains_without_memory_have_one_one_and_zero()
    {
        // 50 neurons of 20 Hz for 500 s. Tolerances are four standard errors: CV and Fano factor of 50 trains of 10,000 spikes and 5,000 windows, and
        // 1,225 pairs of 50,000 windows.
        var trains = new SpikeTrainMeasures(50, 0, 500_000);
        var random = new Random(1);
        double[] next = [.. Enumerable.Range(0, 50).Select(_ => Wait())];
        for (var neuron = First(); next[neuron] <= 500_000; neuron = First())
        {
            trains.Add(neuron, next[neuron]);
            next[neuron] += Wait();
        }

        Assert.Equal(20, trains.Rate, 4 * Math.Sqrt(20 / 500.0 / 50));
        Assert.Equal(1, trains.IntervalVariation, 4 / Math.Sqrt(50 * 10_000));
        Assert.Equal(1, trains.FanoFactor, 4 * Math.Sqrt(2.0 / 5000 / 50));
        Assert.Equal(0, trains.Correlation, 4 / Math.Sqrt(50_000.0 * 1225));

        double Wait() => -50 * Math.Log(1 - random.NextDouble());
        int First() => Array.IndexOf(next, next.Min());
    }

    [Fact]
    public void Without_spikes_or_windows_nothing_is_measured()
    {
        var silent = new SpikeTrainMeasures(3, 0, 1000);
        Assert.Equal((0.0, true, true, true), (silent.Rate, IsNone(silent.IntervalVariation), IsNone(silent.FanoFactor), IsNone(silent.Correlation)));
        var brief = new SpikeTrainMeasures(3, 0, 15);
        brief.Add(1, 12);
        Assert.True(IsNone(brief.FanoFactor) && IsNone(brief.Correlation));
        Assert.Throws<ArgumentOutOfRangeException>(() => brief.Add(1, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => brief.Add(1, 0));

        static bool IsNone(double value) => double.IsNaN(value);
    }
}
