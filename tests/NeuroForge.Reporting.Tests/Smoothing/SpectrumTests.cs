using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Tests.Smoothing;

/// <summary>Spectra whose values are known.</summary>
public sealed class SpectrumTests
{
    [Fact]
    public void The_spectrum_of_a_sine_is_a_peak_with_its_variance_and_that_of_noise_is_level()
    {
        // A sine of 40 Hz and amplitude 3 has the variance 4.5; sampled every ms, segments of 1000/1024 Hz per place.
        double[] sine = [.. Enumerable.Range(0, 20_000).Select(i => 7 + (3 * Math.Sin(2 * Math.PI * 40 * i / 1000)))];
        var (frequencies, power) = PowerSpectrum.Of(sine, 1, 1024);
        var place = 1000.0 / 1024;
        Assert.Equal(40, frequencies[Array.IndexOf(power, power.Max())], place / 2);
        Assert.Equal(4.5, power.Sum() * place, 0.01); // segments do not hold whole periods: the window's leakage
        var random = new Random(2);
        double[] noise = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextDouble())];
        var (_, level) = PowerSpectrum.Of(noise, 1, 256);
        Assert.Equal(1.0 / 12, level.Sum() * 1000 / 256, 0.002); // the variance of a uniform number; four standard errors of the mean of 1,561 segments

        // One place varies by 1 / sqrt(1561 / 1.5), about 3 %. The first two lose power with the mean; the last has only one side.
        Assert.All(level[2..^1], p => Assert.Equal(1.0 / 12 / 500, p, 0.15 * (1.0 / 12 / 500)));
        Assert.Empty(PowerSpectrum.Of(noise.AsSpan(0, 100), 1, 256).Power);
        Assert.Throws<ArgumentOutOfRangeException>(() => PowerSpectrum.Of(noise, 1, 100));
    }
}
