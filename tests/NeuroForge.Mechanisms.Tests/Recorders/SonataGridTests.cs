using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Recorders;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>Start, stop and step of a report.</summary>
public sealed class SonataGridTests
{
    private static readonly double[] Steps = [0.1, 0.05, 0.025, 0.7, 1, 1 / 1024.0, 1 / 30.0, 1 / 3.0, 2 / 7.0];

    [Fact]
    public void It_is_the_products_of_steps_and_step()
    {
        Assert.Equal([1 / 1024.0, 3001 / 1024.0, 1 / 1024.0], SonataGrid.Of(1 / 1024.0, 1, 1, 3000));
        Assert.Equal([1, 11, 1], SonataGrid.Of(0.1, 10, 10, 10));
    }

    [Fact]
    public void Without_a_sample_it_is_empty() => Assert.Equal([2.5, 2.5, 2.5], SonataGrid.Of(0.1, 25, 25, 0));

    [Fact]
    public void It_may_begin_in_the_middle_of_a_run() => Assert.Equal([101, 111, 1], SonataGrid.Of(0.1, 10, 1010, 10));

    /// <summary>
    /// Readers find the samples in two ways: pysonata cuts off the fraction of (stop - start) / step; libsonata adds up steps until 1e-6 ms before the stop,
    /// which is right as long as its sum is not off by more, here up to 10,000 samples.
    /// </summary>
    [Fact]
    public void Both_readers_find_all_samples() => Prop.ForAll(
        Gen.Elements(Steps).ToArbitrary(),
        Gen.Choose(1, 50).ToArbitrary(),
        Gen.Choose(0, 10_000).ToArbitrary(),
        (step, every, samples) =>
        {
            var (start, stop, interval) = SonataGrid.Of(step, every, every, samples) is [var a, var b, var c] ? (a, b, c) : default;
            Assert.Equal((every * step, every * step), (start, interval));
            Assert.InRange(BitConverter.DoubleToInt64Bits(stop) - BitConverter.DoubleToInt64Bits((long)every * (samples + 1) * step), -2, 2);
            Assert.Equal(samples, (int)((stop - start) / interval));
            var rows = 0;
            for (var time = start; time < stop - 1e-6; time += interval)
            {
                rows++;
            }

            Assert.Equal(samples, rows);
        }).QuickCheckThrowOnFailure();
}
