namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>
/// The edges of a band of many points: of all points in one column of the drawing, the lowest and the highest edge are kept, so that no extreme is lost.
/// </summary>
internal static class BandEdges
{
    /// <summary>The edges to draw: one for each point if there are no more points than columns.</summary>
    /// <param name="x">The positions of the points, ascending.</param>
    /// <param name="low">Their lower edges; a point with an edge that is not finite is omitted.</param>
    /// <param name="high">Their upper edges.</param>
    /// <param name="columns">Number of columns, 1 or more.</param>
    internal static IReadOnlyList<(double X, double Low, double High)> Visible(double[] x, double[] low, double[] high, int columns)
    {
        List<(double X, double Low, double High)> edges = [.. x.Select((at, i) => (at, low[i], high[i])).Where(e => double.IsFinite(e.Item2 + e.Item3))];
        if (edges.Count <= columns)
        {
            return edges;
        }

        var (begin, width) = (edges[0].X, (edges[^1].X - edges[0].X) / columns);
        return
        [
            .. edges.GroupBy(e => width > 0 ? (int)Math.Min(columns - 1, (e.X - begin) / width) : 0)
                .Select(column => (column.First().X, column.Min(e => e.Low), column.Max(e => e.High))),
        ];
    }
}
