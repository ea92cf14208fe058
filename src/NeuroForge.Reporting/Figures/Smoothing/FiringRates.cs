using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>The rates of some groups as lines, smoothed by one kernel whose width follows from the spikes and from what a chart can show.</summary>
internal sealed class FiringRates
{
    /// <summary>Ratio of the kernels' widths above which the rates differ from the lines.</summary>
    private const double Narrower = 1.5;

    private readonly FineBins _bins;
    private readonly double _end;
    private readonly double _best;

    /// <summary>Chooses the kernel.</summary>
    /// <param name="bins">The bins in which the spikes were counted.</param>
    /// <param name="counts">Spikes of each group in each bin.</param>
    /// <param name="neurons">Number of neurons in each group, 1 or more.</param>
    /// <param name="end">The end of the run in ms, above 0.</param>
    internal FiringRates(FineBins bins, IReadOnlyList<int[]> counts, IReadOnlyList<int> neurons, double end)
    {
        (_bins, _end) = (bins, end);
        _best = KernelWidth.Of(counts, neurons, bins.Width);
        Deviation = Math.Max(_best, SmoothCourse.LeastDeviation(end));
    }

    /// <summary>The standard deviation of the lines' kernel, in ms.</summary>
    internal double Deviation { get; }

    /// <summary>The standard deviation of the kernel of the extremes around the lines, in ms; null where the lines show all that the spikes tell.</summary>
    internal double? DeviationOfExtremes => _best * Narrower <= Deviation ? _best : null;

    /// <summary>The line of a group, with its extremes as a band.</summary>
    /// <param name="name">The group.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="counts">Its spikes in each bin.</param>
    /// <param name="neurons">Number of neurons in the group, 1 or more.</param>
    /// <param name="time">The unit of time.</param>
    internal Line Line(string name, int colour, int[] counts, int neurons, TimeAxis time)
    {
        var rates = _bins.Rates(counts, neurons);
        var places = SmoothCourse.Places(_end, Deviation);
        var line = new Line(name, colour, time.Of(places), GaussianKernel.Smooth(rates, _bins.Width, Deviation, places));
        return DeviationOfExtremes is { } fine ? line with { Band = Extremes(rates, fine, places) } : line;
    }

    private (double[] Low, double[] High) Extremes(double[] rates, double deviation, double[] places)
    {
        var (values, spacing) = SmoothCourse.Finely(rates, _bins.Width, deviation, _end);
        return SmoothCourse.Extremes(values, values, spacing, places, SmoothCourse.ExtremesReach * Deviation);
    }
}
