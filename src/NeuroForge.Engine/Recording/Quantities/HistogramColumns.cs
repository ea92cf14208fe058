using System.Globalization;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The names of the columns of a histogram of weights: <c>c[&lt;0 nS]</c>, <c>c[0..0.5 nS]</c>, <c>c[0.5..1 nS]</c>, <c>c[&gt;1 nS]</c>.</summary>
internal static class HistogramColumns
{
    private const int LeastDigits = 12;

    /// <summary>Number of digits that distinguish any two doubles.</summary>
    private const int MostDigits = 17;

    /// <summary>The columns of a projection, in order.</summary>
    /// <param name="projection">The projection's name.</param>
    /// <param name="histogram">The bins.</param>
    /// <param name="unit">The unit of the weights.</param>
    internal static IReadOnlyList<string> Of(string projection, HistogramPlan histogram, string unit)
    {
        var edges = Edges(histogram);
        IEnumerable<string> ranges = [$"<{edges[0]}", .. edges.Zip(edges.Skip(1), (from, to) => $"{from}..{to}"), $">{edges[^1]}"];
        return [.. ranges.Select(range => unit is "1" ? $"{projection}[{range}]" : $"{projection}[{range} {unit}]")];
    }

    /// <summary>The edges as text, without rounding errors in the last digits, unless these are needed to distinguish edges.</summary>
    private static string[] Edges(HistogramPlan histogram)
    {
        double[] edges = [.. Enumerable.Range(0, histogram.Bins + 1).Select(histogram.Edge)];
        for (var digits = LeastDigits; ; digits++)
        {
            string[] written = [.. edges.Select(edge => edge.ToString($"G{digits}", CultureInfo.InvariantCulture))];
            if (digits == MostDigits || written.Distinct(StringComparer.Ordinal).Count() == written.Length)
            {
                return written;
            }
        }
    }
}
