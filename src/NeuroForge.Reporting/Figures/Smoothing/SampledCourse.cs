using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>
/// The time course of the mean and the range of a group's numbers: every sample if a chart can show it, otherwise all samples smoothed. No sample is
/// ignored, and memory is bounded for any number of samples.
/// </summary>
internal sealed class SampledCourse
{
    private const int MostPoints = 480;
    private const int MostKept = 1 << 15;

    private readonly int _together;
    private readonly List<double> _times = [];
    private readonly List<double> _means = [];
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private long _samples;

    /// <summary>Creates an empty course.</summary>
    /// <param name="samples">The approximate number of samples.</param>
    internal SampledCourse(double samples) => _together = (int)Math.Max(1, Math.Ceiling(samples / MostKept));

    /// <summary>True if the line shows smoothed numbers instead of every sample.</summary>
    internal bool IsSmoothed => _times.Count > MostPoints;

    /// <summary>Adds a sample.</summary>
    /// <param name="time">The time in ms, above that of the previous sample.</param>
    /// <param name="values">The numbers, which are sorted in place.</param>
    internal void Add(double time, Span<double> values)
    {
        var quantiles = Quantiles.Of(values);
        var open = (int)(_samples++ % _together);
        if (open == 0)
        {
            _times.Add(time);
            _means.Add(quantiles.Mean);
            _low.Add(quantiles.Low);
            _high.Add(quantiles.High);
        }
        else
        {
            _times[^1] = time;
            _means[^1] += (quantiles.Mean - _means[^1]) / (open + 1);
            _low[^1] = Math.Min(_low[^1], quantiles.Low);
            _high[^1] = Math.Max(_high[^1], quantiles.High);
        }
    }

    /// <summary>The standard deviation of the kernel that smooths, in ms, for samples up to an end.</summary>
    internal static double Deviation(double end) => SmoothCourse.LeastDeviation(end);

    /// <summary>The mean as a line, the range as its band.</summary>
    /// <param name="name">The group.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="time">The unit of time.</param>
    /// <param name="end">The end of the run in ms.</param>
    internal Line Line(string name, int colour, TimeAxis time, double end)
    {
        if (!IsSmoothed)
        {
            return new(name, colour, time.Of(_times), [.. _means]) { Band = ([.. _low], [.. _high]) };
        }

        // A sample is at the end of its interval, the mean of several in their middle: the kernel takes values to be in the middle of theirs.
        var spacing = _times[^1] / _samples * _together;
        var deviation = Deviation(end);
        double[] places = [.. SmoothCourse.Places(end, deviation).Where(p => p <= _times[^1])];
        double[] shifted = [.. places.Select(p => p - (spacing / (2 * _together)))];
        return new(name, colour, time.Of(places), GaussianKernel.Smooth([.. _means], spacing, deviation, shifted))
        {
            Band = SmoothCourse.Extremes([.. _low], [.. _high], spacing, shifted, SmoothCourse.ExtremesReach * deviation),
        };
    }
}
