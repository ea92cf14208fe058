using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>Equal stretches of time.</summary>
public sealed class TimeBinsTests
{
    [Fact]
    public void They_cover_the_run_with_round_lengths_and_every_time_lies_in_one() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(),
        Gen.Choose(1, 5000).ToArbitrary(),
        (end, least) =>
        {
            var bins = TimeBins.Over(end, least);
            Assert.InRange(bins.Edges[^1], end * (1 - 1e-9), end + bins.Width);
            Assert.True(bins.Width >= Math.Min(least, end) * (1 - 1e-9));
            foreach (var time in new[] { 0.0, end / 3.0, end / 2.0, end })
            {
                var bin = bins.Of(time);
                Assert.InRange(time, bins.Edges[bin] - 1e-6, bins.Edges[bin + 1] + 1e-6);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_sums_up_the_past_belongs_to_the_stretch_that_ends()
    {
        var bins = TimeBins.Over(1000, 100);
        Assert.Equal((1, 0), (bins.Of(100), bins.Of(100, past: true)));
        Assert.Equal((9, 9), (bins.Of(1000), bins.Of(1000, past: true)));
    }

    [Theory]
    [InlineData(30_000, 70)]
    [InlineData(1_234_567, 100)]
    [InlineData(5_000, 1_000)]
    [InlineData(50, 100)]
    public void What_comes_at_every_interval_is_counted_as_often_in_each(double end, double interval)
    {
        var bins = TimeBins.OfIntervals(end, end / 120, interval);
        int[] counts = [.. Enumerable.Range(1, (int)(end / interval)).CountBy(i => bins.Of(i * interval, past: true)).Select(c => c.Value)];
        Assert.InRange(counts.SkipLast(1).Distinct().Count(), 0, 1);
        Assert.InRange(bins.Count, 1, 120);
    }

    [Fact]
    public void A_run_of_no_length_has_one() => Assert.Equal(1, TimeBins.Over(0, 0).Count);
}
