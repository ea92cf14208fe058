using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>
/// Chooses the kernel by the data: the width for which the mean integrated squared error of the rates is estimated to be least, for spikes that are
/// Poisson once the rates are given (Shimazaki and Shinomoto 2010, doi:10.1007/s10827-009-0180-4).
/// </summary>
internal static class KernelWidth
{
    /// <summary>Bins of the histogram in a standard deviation, where the spikes are counted finely enough.</summary>
    private const int BinsOfDeviation = 4;

    /// <summary>The widest kernel, as a share of the run.</summary>
    private const double GreatestShare = 0.05;

    private static readonly double Normal = 1 / Math.Sqrt(2 * Math.PI);

    /// <summary>The best of the widths 1, 2 and 5 times a power of ten.</summary>
    /// <param name="counts">Spikes of each group in bins of equal width.</param>
    /// <param name="neurons">Number of neurons in each group, 1 or more.</param>
    /// <param name="bin">The width of a bin in ms.</param>
    /// <returns>The standard deviation of the kernel in ms.</returns>
    internal static double Of(IReadOnlyList<int[]> counts, IReadOnlyList<int> neurons, double bin)
    {
        var greatest = counts[0].Length * bin * GreatestShare;
        var (best, least) = (RoundLength.AtLeast(2 * bin), double.PositiveInfinity);
        for (var width = best; width <= greatest; width = RoundLength.AtLeast(width * 1.5))
        {
            var together = Math.Max(1, (int)(width / (BinsOfDeviation * bin)));
            var error = counts.Zip(neurons, (c, n) => Error(Together(c, together), together * bin, width) / ((double)n * n)).Sum();
            (best, least) = error < least ? (width, error) : (best, least);
        }

        return best;
    }

    /// <summary>
    /// The estimate without the part that is the same for every width: the integral of the squared rate, less twice its agreement with other spikes.
    /// </summary>
    private static double Error(double[] counts, double bin, double width)
    {
        var reach = (int)Math.Ceiling(GaussianKernel.Reach * width / bin);
        double[] kernel = [.. Enumerable.Range(0, reach + 1).Select(i => Normal / width * Math.Exp(-0.5 * i * bin / width * i * bin / width))];
        var (square, agreement) = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var rate = kernel[0] * counts[i];
            for (var distance = 1; distance <= reach; distance++)
            {
                rate += kernel[distance] * ((i >= distance ? counts[i - distance] : 0) + (i + distance < counts.Length ? counts[i + distance] : 0));
            }

            square += rate * rate * bin;
            agreement += counts[i] * (rate - kernel[0]);
        }

        return square - (2 * agreement);
    }

    private static double[] Together(int[] counts, int together) =>
        [.. Enumerable.Range(0, (counts.Length + together - 1) / together).Select(i => (double)counts.Skip(i * together).Take(together).Sum())];
}
