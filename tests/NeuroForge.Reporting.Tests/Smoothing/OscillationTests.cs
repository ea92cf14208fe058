using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Tests.Smoothing;

/// <summary>A population whose rate oscillates: it is drawn as an oscillation of that frequency, or as a line with a shade, and never as a slow beat.</summary>
public sealed class OscillationTests
{
    private const double Step = 0.1;
    private const double Mean = 20;
    private const int Neurons = 1000;

    /// <summary>Counting in bins of 20 ms, 43 Hz would come back as 7 Hz, with sin(x)/x = 16 % of its amplitude.</summary>
    private const double MostOfSlow = 0.02;

    [Theory]
    [InlineData(4_000)]
    [InlineData(10_000)]
    [InlineData(40_000)]
    [InlineData(100_000)]
    public void At_43_Hz_over_a_long_run_it_is_a_level_line_within_a_shade(double end)
    {
        var (line, rates) = Drawn(43, end);
        AssertNothingSlow(line, 43, end);
        Assert.NotNull(line.Band);
        var (low, high) = line.Band.Value;
        var middle = 5..^5; // at the ends of the run half of the kernel is missing
        Assert.All(line.Y[middle], y => Assert.InRange(y, 0.95 * Mean, 1.05 * Mean));

        // What the fine kernel leaves of the amplitude is exp(-2 (pi f s)^2): of 20 +- 20 Hz, both edges show it all along.
        var left = Mean * Math.Exp(-2 * Math.Pow(Math.PI * 0.043 * rates.DeviationOfExtremes!.Value, 2));
        Assert.True(left > Mean / 2, $"a kernel of {rates.DeviationOfExtremes} ms leaves {left} of {Mean} Hz");
        Assert.All(high[middle], h => Assert.InRange(h, Mean + (0.9 * left), Mean + (1.1 * left)));
        Assert.All(low[middle], l => Assert.InRange(l, Mean - (1.1 * left), Mean - (0.9 * left)));
    }

    [Fact]
    public void At_43_Hz_over_half_a_second_it_is_a_line_of_43_Hz()
    {
        var (line, _) = Drawn(43, 500);
        Assert.Null(line.Band);
        var amplitudes = Enumerable.Range(1, 100).Select(f => AmplitudeOf(line, f, 500)).ToArray();
        Assert.InRange(1 + Array.IndexOf(amplitudes, amplitudes.Max()), 42, 44);
        Assert.True(amplitudes.Max() > Mean / 2);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(3_700)]
    [InlineData(20_000)]
    public void No_frequency_is_drawn_as_another(double end)
    {
        foreach (var frequency in new[] { 8.0, 17, 33.3, 47, 50, 63, 99.9, 101, 180 })
        {
            AssertNothingSlow(Drawn(frequency, end).Line, frequency, end);
        }
    }

    [Fact]
    public void Where_spikes_are_random_at_one_rate_the_widest_kernel_is_best()
    {
        var random = new Random(1);
        int[] counts = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextDouble() < 0.05 ? 1 : 0)];
        Assert.InRange(KernelWidth.Of([counts], [100], 0.1), 20, 100);
    }

    [Fact]
    public void A_constant_rate_stays_what_it_is_up_to_both_ends_of_the_run()
    {
        var bins = new FineBins(Step, 777.7, 1);
        int[] counts = [.. Enumerable.Repeat(3, bins.Count)];
        counts[^1] = (int)Math.Round(3 * (777.7 - ((bins.Count - 1) * bins.Width)) / bins.Width);
        var line = new FiringRates(bins, [counts], [10], 777.7).Line("E", 0, counts, 10, TimeAxis.Until(777.7));
        Assert.Equal((0, 777.7), (line.X[0], line.X[^1]));
        Assert.All(line.Y, y => Assert.Equal(3000, y, 6));
    }

    [Theory]
    [InlineData(0.1, 1_000_000, 1)]
    [InlineData(0.1, 37_123.7, 1)]
    [InlineData(0.7, 70_000_000.7, 4000)]
    [InlineData(1, 1, 1)]
    public void Fine_bins_are_whole_steps_cover_the_run_and_are_bounded(double step, double end, int groups)
    {
        var bins = new FineBins(step, end, groups);
        Assert.InRange(bins.Count, 1, Math.Max(1 << 13, (1 << 23) / groups));
        Assert.Equal(Math.Round(bins.Width / step), bins.Width / step, 6);
        Assert.Equal((0, bins.Count - 1), (bins.Of(step), bins.Of(end)));
        Assert.InRange(bins.Count * bins.Width, Math.Min(end, bins.Width) * (1 - 1e-9), end * (1 + 1e-9));
    }

    /// <summary>Below half the frequency, and two lines of the run's own resolution away from it, the line has nothing.</summary>
    private static void AssertNothingSlow(Line line, double frequency, double end)
    {
        for (var slow = 2000 / end; slow < frequency - Math.Max(3000 / end, 2); slow += Math.Max(0.25, 500 / end))
        {
            var amplitude = AmplitudeOf(line, slow, end);
            Assert.True(amplitude < MostOfSlow * Mean, $"{frequency} Hz over {end} ms is drawn with {amplitude} Hz at {slow} Hz");
        }
    }

    /// <summary>The amplitude of a frequency in a line, through a window that falls off to both ends.</summary>
    private static double AmplitudeOf(Line line, double frequency, double end)
    {
        var (cosine, sine, mass) = (0.0, 0.0, 0.0);
        var mean = line.Y.Average();
        for (var i = 0; i < line.X.Length; i++)
        {
            var share = (double)i / (line.X.Length - 1);
            var weight = Math.Sin(Math.PI * share) * Math.Sin(Math.PI * share);
            var angle = 2 * Math.PI * frequency * share * end / 1000;
            (cosine, sine) = (cosine + (weight * (line.Y[i] - mean) * Math.Cos(angle)), sine + (weight * (line.Y[i] - mean) * Math.Sin(angle)));
            mass += weight;
        }

        return 2 * Math.Sqrt((cosine * cosine) + (sine * sine)) / mass;
    }

    /// <summary>Spikes at the rate 20 (1 + sin(2 pi f t)) Hz for each neuron, those of a step rounded so that none is lost over time.</summary>
    private static (Line Line, FiringRates Rates) Drawn(double frequency, double end)
    {
        var bins = new FineBins(Step, end, 1);
        var counts = new int[bins.Count];
        var owed = 0.0;
        for (var step = 1; step <= Math.Round(end / Step); step++)
        {
            owed += Neurons * Mean * (1 + Math.Sin(2 * Math.PI * frequency * step * Step / 1000)) * Step / 1000;
            var spikes = (int)Math.Floor(owed);
            owed -= spikes;
            counts[bins.Of(step * Step)] += spikes;
        }

        var rates = new FiringRates(bins, [counts], [Neurons], end);
        return (rates.Line("E", 0, counts, Neurons, TimeAxis.Until(end)), rates);
    }
}
