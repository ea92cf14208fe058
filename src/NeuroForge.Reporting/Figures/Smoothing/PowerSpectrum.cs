using System.Numerics;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>
/// The power spectrum of a signal by the method of Welch: mean over segments that overlap by half, each without its mean and under a Hann window. One-sided, so
/// that its integral over frequencies is the variance of the signal.
/// </summary>
internal static class PowerSpectrum
{
    /// <summary>Computes the spectrum.</summary>
    /// <param name="signal">The samples.</param>
    /// <param name="interval">The time between two samples in ms, above 0.</param>
    /// <param name="length">Number of samples in a segment, a power of two, 8 or more.</param>
    /// <returns>
    /// Frequencies in Hz, above 0, and the power at each, in the unit of the signal squared per Hz; empty if the signal is shorter than a segment.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not a power of two, or below 8; or the interval is not above 0.</exception>
    internal static (double[] Frequencies, double[] Power) Of(ReadOnlySpan<double> signal, double interval, int length)
    {
        if (length < 8 || !BitOperations.IsPow2(length))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "a segment has a power of two of samples, 8 or more");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        if (signal.Length < length)
        {
            return ([], []);
        }

        var (power, segments) = (new double[length / 2], 0);
        double[] window = [.. Enumerable.Range(0, length).Select(i => 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / length)))];
        var segment = new Complex[length];
        for (var first = 0; first + length <= signal.Length; first += length / 2)
        {
            Fill(segment, signal.Slice(first, length), window);
            Transform(segment);
            for (var frequency = 1; frequency <= length / 2; frequency++)
            {
                var sides = frequency == length / 2 ? 1 : 2;
                var (real, imaginary) = (segment[frequency].Real, segment[frequency].Imaginary);
                power[frequency - 1] += sides * ((real * real) + (imaginary * imaginary));
            }

            segments++;
        }

        var seconds = interval / 1000;
        var scale = seconds / window.Sum(w => w * w) / segments;
        return ([.. Enumerable.Range(1, length / 2).Select(i => i / (length * seconds))], Array.ConvertAll(power, p => p * scale));
    }

    private static void Fill(Complex[] segment, ReadOnlySpan<double> signal, double[] window)
    {
        var mean = 0.0;
        foreach (var sample in signal)
        {
            mean += sample / signal.Length;
        }

        for (var i = 0; i < segment.Length; i++)
        {
            segment[i] = (signal[i] - mean) * window[i];
        }
    }

    /// <summary>The discrete Fourier transform, in place: values in the order of reversed bits, then butterflies of growing width.</summary>
    private static void Transform(Complex[] values)
    {
        var bits = BitOperations.Log2((uint)values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var reversed = 0;
            for (var bit = 0; bit < bits; bit++)
            {
                reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
            }

            if (reversed > i)
            {
                (values[i], values[reversed]) = (values[reversed], values[i]);
            }
        }

        for (var half = 1; half < values.Length; half *= 2)
        {
            for (var place = 0; place < half; place++)
            {
                var turn = Complex.FromPolarCoordinates(1, -Math.PI * place / half);
                for (var i = place; i < values.Length; i += 2 * half)
                {
                    var other = turn * values[i + half];
                    (values[i], values[i + half]) = (values[i] + other, values[i] - other);
                }
            }
        }
    }
}
