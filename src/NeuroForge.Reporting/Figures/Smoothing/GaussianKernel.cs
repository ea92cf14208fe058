namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>Smoothing with a Gaussian kernel.</summary>
/// <remarks>
/// A mean over a bin lets an oscillation that is faster than the bins through at another, slower frequency. A Gaussian kernel of standard deviation s
/// multiplies an oscillation of frequency f by exp(-2 (pi f s)^2): sampled at distances of s or less, what comes back at another frequency is below 1 %.
/// </remarks>
internal static class GaussianKernel
{
    /// <summary>The range of the kernel, in standard deviations; its mass beyond is 6 in 100,000.</summary>
    internal const double Reach = 4;

    /// <summary>Smooths values at equal distances.</summary>
    /// <param name="values">The values; those that are not finite do not count.</param>
    /// <param name="spacing">The distance between values, in ms; the first is at half of it.</param>
    /// <param name="deviation">The kernel's standard deviation in ms.</param>
    /// <param name="places">The times of the smoothed values, in ms.</param>
    /// <returns>
    /// Weighted means, so that a constant stays unchanged up to the first and the last time; not-a-number if no finite value is within the range.
    /// </returns>
    internal static double[] Smooth(double[] values, double spacing, double deviation, double[] places) =>
        [.. places.Select(place => At(values, (place / spacing) - 0.5, deviation / spacing))];

    private static double At(double[] values, double place, double deviation)
    {
        var first = Math.Max(0, (int)Math.Ceiling(place - (Reach * deviation)));
        var last = Math.Min(values.Length - 1, (int)Math.Floor(place + (Reach * deviation)));
        var (sum, mass) = (0.0, 0.0);
        for (var i = first; i <= last; i++)
        {
            if (double.IsFinite(values[i]))
            {
                var distance = (i - place) / deviation;
                var weight = Math.Exp(-0.5 * distance * distance);
                (sum, mass) = (sum + (weight * values[i]), mass + weight);
            }
        }

        return sum / mass;
    }
}
