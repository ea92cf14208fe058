using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>The part of a time course that a chart can show: a smooth line, and the extremes on both sides of it.</summary>
/// <remarks>The extremes are taken within two standard deviations, so that they hold a whole period of every oscillation that the line does not show.</remarks>
internal static class SmoothCourse
{
    /// <summary>The range of extremes around a point, in standard deviations of the line's kernel.</summary>
    internal const double ExtremesReach = 2;

    /// <summary>Number of standard deviations in the width of a chart, so that two points of a line are about one unit of the drawing apart.</summary>
    private const int Deviations = 240;

    private const int PlacesOfDeviation = 2;

    /// <summary>The least standard deviation, in ms, with which a line over a run can be drawn.</summary>
    /// <param name="end">The end of the run in ms, above 0.</param>
    internal static double LeastDeviation(double end) => RoundLength.OfTwoDigits(end / Deviations);

    /// <summary>The times of the points of a smoothed line, in ms, from 0 to the end.</summary>
    internal static double[] Places(double end, double deviation)
    {
        var intervals = Intervals(end, deviation);
        return [.. Enumerable.Range(0, intervals + 1).Select(i => i * end / intervals)];
    }

    /// <summary>Values smoothed at equal distances, from half a distance on, close enough to miss no extreme.</summary>
    /// <param name="values">The values.</param>
    /// <param name="spacing">From one value to the next, in ms.</param>
    /// <param name="deviation">The kernel's standard deviation in ms.</param>
    /// <param name="end">The end of the run in ms.</param>
    internal static (double[] Values, double Spacing) Finely(double[] values, double spacing, double deviation, double end)
    {
        var count = Intervals(end, deviation);
        double[] places = [.. Enumerable.Range(0, count).Select(i => (i + 0.5) * end / count)];
        return (GaussianKernel.Smooth(values, spacing, deviation, places), end / count);
    }

    /// <summary>The least and the greatest of values around places.</summary>
    /// <param name="low">The values of which the least counts, at equal distances; those that are not finite do not count.</param>
    /// <param name="high">The values of which the greatest counts, as many.</param>
    /// <param name="spacing">The distance between values, in ms; the first is at half of it.</param>
    /// <param name="places">The places in ms.</param>
    /// <param name="reach">The range around a time, in ms.</param>
    /// <returns>The extremes; not-a-number if no finite value is within the range.</returns>
    internal static (double[] Low, double[] High) Extremes(double[] low, double[] high, double spacing, double[] places, double reach)
    {
        var (least, greatest) = (new double[places.Length], new double[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            var first = Math.Clamp((int)Math.Ceiling(((places[i] - reach) / spacing) - 0.5), 0, low.Length - 1);
            var last = Math.Clamp((int)Math.Floor(((places[i] + reach) / spacing) - 0.5), first, low.Length - 1);
            least[i] = low[first..(last + 1)].Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();
            greatest[i] = high[first..(last + 1)].Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        }

        return (least, greatest);
    }

    private static int Intervals(double end, double deviation) => Math.Max(1, (int)Math.Ceiling(end / deviation * PlacesOfDeviation));
}
