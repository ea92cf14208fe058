using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Tests.Smoothing;

/// <summary>Samples of many neurons, of which there are more than a chart can show.</summary>
public sealed class SampledCourseTests
{
    [Fact]
    public void Few_samples_are_shown_as_they_are()
    {
        var course = new SampledCourse(3);
        course.Add(10, [1, 2, 3]);
        course.Add(20, [4, 4, 4]);
        var line = course.Line("E", 0, TimeAxis.Until(30), 30);
        Assert.False(course.IsSmoothed);
        Assert.Equal([10, 20], line.X);
        Assert.Equal([2, 4], line.Y);
    }

    [Theory]
    [InlineData(30_000, 1)]
    [InlineData(30_000, 0.1)]
    public void Of_many_every_sample_counts_in_the_mean_and_every_extreme_is_within_the_shade(double end, double every)
    {
        var samples = (int)Math.Round(end / every);
        var course = new SampledCourse(samples);
        for (var i = 1; i <= samples; i++)
        {
            // One sample in 75 would see the peaks alone, or never one.
            var value = i % 75 == 0 ? 75.0 : 0;
            course.Add(i * every, [value - 5, value, value + 5]);
        }

        var line = course.Line("E", 0, TimeAxis.Until(end), end);
        Assert.True(course.IsSmoothed);
        Assert.InRange(line.X.Length, 240, 1000);
        Assert.All(line.Y[10..^10], y => Assert.InRange(y, 0.9, 1.1));
        Assert.All(line.Band!.Value.High[10..^10], h => Assert.InRange(h, 78, 80));
        Assert.All(line.Band.Value.Low[10..^10], l => Assert.InRange(l, -5, -3));
    }

    [Fact]
    public void A_slope_is_drawn_where_it_is()
    {
        const double End = 200_000;
        var course = new SampledCourse(End);
        for (var time = 1; time <= End; time++)
        {
            course.Add(time, [time]);
        }

        var line = course.Line("E", 0, TimeAxis.Until(1), End);
        Assert.All(line.X.Zip(line.Y).Skip(10).SkipLast(10), p => Assert.Equal(p.First, p.Second, 0.5));
    }

    [Fact]
    public void Of_the_many_samples_of_one_neuron_no_spike_is_lost_and_a_gap_stays()
    {
        var trace = new Trace(1_000_000);
        for (var i = 1; i <= 1_000_000; i++)
        {
            trace.Add(i, i == 500_000 ? double.NaN : i == 123_457 ? 40 : i == 777_777 ? -90 : -60 + (i % 7 / 10.0));
        }

        var line = trace.Line("E", 0, TimeAxis.Until(1));
        Assert.True(trace.IsReduced);
        Assert.InRange(line.X.Length, 1000, 40_000);
        Assert.Equal(line.X.Order().Distinct(), line.X);
        Assert.Equal((123_457, 777_777), (line.X[Array.IndexOf(line.Y, 40)], line.X[Array.IndexOf(line.Y, -90)]));
        Assert.True(double.IsNaN(line.Y[Array.IndexOf(line.X, 500_000)]));
    }
}
