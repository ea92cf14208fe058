namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>
/// Leaves out points that would not be visible: of all in one column of the drawing, the first, the last, the smallest and the largest are kept.
/// </summary>
internal static class Decimation
{
    /// <summary>The numbers of the points that are kept, ascending.</summary>
    /// <param name="x">The coordinates of the points, ascending.</param>
    /// <param name="y">Their values; a point whose value is not finite is kept, since it breaks the line.</param>
    /// <param name="columns">Number of columns, 1 or more.</param>
    /// <returns>At most four for each column, and those without a finite value.</returns>
    internal static IReadOnlyList<int> Visible(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns)
    {
        var kept = new List<int>();
        var width = x.Length < 2 ? 0 : (x[^1] - x[0]) / columns;
        for (var first = 0; first < x.Length;)
        {
            var column = ColumnOf(x, first, width, columns);
            var end = first + 1;
            while (end < x.Length && ColumnOf(x, end, width, columns) == column && double.IsFinite(y[end]) == double.IsFinite(y[first]))
            {
                end++;
            }

            Keep(y, first, end - 1, kept);
            first = end;
        }

        return kept;
    }

    private static int ColumnOf(ReadOnlySpan<double> x, int point, double width, int columns) =>
        width > 0 ? (int)Math.Min(columns - 1, (x[point] - x[0]) / width) : 0;

    private static void Keep(ReadOnlySpan<double> y, int first, int last, List<int> kept)
    {
        var (least, greatest) = (first, first);
        for (var i = first + 1; i <= last; i++)
        {
            least = y[i] < y[least] ? i : least;
            greatest = y[i] > y[greatest] ? i : greatest;
        }

        kept.AddRange(new SortedSet<int> { first, least, greatest, last });
    }
}
