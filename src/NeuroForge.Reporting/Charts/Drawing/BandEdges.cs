namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>
/// The edges of a band of many points: of all that fall on one column of the drawing, the lowest and the highest edge stay, so that none is lost.
/// </summary>
internal static class BandEdges
{
    /// <summary>The edges to draw; as many as points where there are no more points than columns.</summary>
    /// <param name="x">Where the points are, ascending.</param>
    /// <param name="low">Their lower edges; a point with an edge that is not finite is left out.</param>
    /// <param name="high">Their upper edges.</param>
    /// <param name="columns">How many columns there are, 1 or more.</param>
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
