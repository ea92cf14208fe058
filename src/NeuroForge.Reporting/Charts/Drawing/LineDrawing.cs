using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Draws a line of a chart with its shaded area and its band.</summary>
internal static class LineDrawing
{
    /// <summary>Draws the line.</summary>
    internal static void Draw(MarkupWriter svg, Cartesian plot, Line line, string colour)
    {
        var points = Decimation.Visible(line.X, line.Y, (int)plot.X.Length);
        if (line.Band is { } band)
        {
            svg.Path(Between(plot, line, band.Low, band.High), "shade " + colour);
        }

        foreach (var run in Runs(line, points))
        {
            if (line.Filled)
            {
                var zero = plot.Y.At(Math.Clamp(0, plot.Y.Least, plot.Y.Greatest));
                svg.Path(Through(plot, line, run).VerticalTo(zero).HorizontalTo(plot.X.At(line.X[run[0]])).ClosePath(), "shade " + colour);
            }

            svg.Path(Through(plot, line, run), (line.Dashed ? "line dashed " : "line ") + colour);
        }
    }

    /// <summary>The parts of a line without gaps.</summary>
    private static IEnumerable<List<int>> Runs(Line line, IReadOnlyList<int> points)
    {
        var run = new List<int>();
        foreach (var point in points)
        {
            if (double.IsFinite(line.Y[point]))
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static PathData Through(Cartesian plot, Line line, List<int> run)
    {
        var path = new PathData().MoveTo(plot.X.At(line.X[run[0]]), plot.Y.At(line.Y[run[0]]));
        foreach (var point in run.Skip(1))
        {
            var (x, y) = (plot.X.At(line.X[point]), plot.Y.At(line.Y[point]));
            _ = line.Stepped ? path.HorizontalTo(x).VerticalTo(y) : path.LineTo(x, y);
        }

        // A single point is drawn as a dot: a line of no length with round ends.
        return run.Count == 1 ? path.HorizontalTo(plot.X.At(line.X[run[0]])) : path;
    }

    private static PathData Between(Cartesian plot, Line line, double[] low, double[] high)
    {
        var edges = BandEdges.Visible(line.X, low, high, (int)plot.X.Length);
        var path = new PathData();
        Trace(path, plot, line.Stepped, edges.Select(e => (e.X, e.High)), beginning: true);
        Trace(path, plot, line.Stepped, edges.Reverse().Select(e => (e.X, e.Low)), beginning: false);
        return edges.Count > 0 ? path.ClosePath() : path;
    }

    private static void Trace(PathData path, Cartesian plot, bool stepped, IEnumerable<(double X, double Y)> points, bool beginning)
    {
        var last = double.NaN;
        foreach (var point in points)
        {
            var (x, y) = (plot.X.At(point.X), plot.Y.At(point.Y));
            if (beginning)
            {
                path.MoveTo(x, y);
                beginning = false;
            }
            else if (stepped && double.IsFinite(last))
            {
                _ = x >= last ? path.HorizontalTo(x).VerticalTo(y) : path.VerticalTo(y).HorizontalTo(x);
            }
            else
            {
                path.LineTo(x, y);
            }

            last = x;
        }
    }
}
