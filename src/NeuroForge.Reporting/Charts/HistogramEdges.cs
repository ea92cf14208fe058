using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Charts;

/// <summary>Chooses the edges of a histogram.</summary>
internal static class HistogramEdges
{
    private const int MostBins = 40;

    /// <summary>Edges at round numbers that include all values.</summary>
    /// <param name="least">The smallest value, finite.</param>
    /// <param name="greatest">The largest value, finite, at least the smallest.</param>
    /// <param name="whole">True if the values are whole numbers: then each bin has the same number of them, and edges are between them.</param>
    /// <returns>Two edges or more.</returns>
    internal static double[] Around(double least, double greatest, bool whole)
    {
        (least, greatest) = (Math.Clamp(least, -Axis.Largest, Axis.Largest), Math.Clamp(greatest, -Axis.Largest, Axis.Largest));
        var extent = greatest - least;
        if (extent <= Math.Max(1 / Axis.Largest, 1e-12 * Math.Max(Math.Abs(least), Math.Abs(greatest))))
        {
            var half = whole ? 0.5 : Math.Max(Math.Abs(least) * 0.05, 1e-12);
            return [least - (1 * half), least + (1 * half)];
        }

        var step = Ticks.Within(least, greatest, whole, t => t.Step * MostBins >= extent).Step;
        var shift = whole ? 0.5 : 0;
        var first = Math.Floor(least / step);
        var bins = (int)(Math.Floor(greatest / step) - first) + 1;
        if (!whole && greatest / step == Math.Floor(greatest / step))
        {
            bins--;
        }

        return [.. Enumerable.Range(0, bins + 1).Select(i => ((first + i) * step) - shift)];
    }
}
