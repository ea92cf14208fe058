using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Two axes and the area between them.</summary>
internal sealed class Cartesian
{
    private const double Header = 30;
    private const double Footer = 40;
    private const double LeastTickDistance = 30;

    private readonly HorizontalAxis _horizontal;
    private readonly Ticks _ticks;
    private readonly TickLabels _labels;

    /// <summary>Computes the layout of two axes.</summary>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="height">The height of the drawing.</param>
    /// <param name="right">Width to leave on the right, for labels of lines.</param>
    internal Cartesian(Axis x, Axis y, double height, double right)
    {
        (Top, Bottom) = (Header, height - Footer);
        Y = new Scale(y.Least, y.Greatest, Bottom, Top);
        _ticks = Ticks.Within(y.Least, y.Greatest, y.Whole, t => t.Step / (y.Greatest - y.Least) * Y.Length >= LeastTickDistance);
        _labels = new TickLabels(y, _ticks);
        (Left, Right) = (_labels.Widest(Chart.FontSize) + 12, Chart.Width - right);
        _horizontal = new HorizontalAxis(x, Left, Right);
    }

    /// <summary>The left edge of the plot.</summary>
    internal double Left { get; }

    /// <summary>Its right edge.</summary>
    internal double Right { get; }

    /// <summary>Its upper edge.</summary>
    internal double Top { get; }

    /// <summary>Its lower edge.</summary>
    internal double Bottom { get; }

    /// <summary>The horizontal scale.</summary>
    internal Scale X => _horizontal.Scale;

    /// <summary>The vertical scale.</summary>
    internal Scale Y { get; }

    /// <summary>Draws both axes, their marks and titles.</summary>
    internal void Draw(MarkupWriter svg)
    {
        DrawVertical(svg);
        _horizontal.Draw(svg, Top, Bottom);
    }

    private void DrawVertical(MarkupWriter svg)
    {
        svg.Label(0, 14, _labels.Title, "title");
        var grid = new PathData();
        foreach (var value in _ticks.Values)
        {
            var place = Y.At(value);
            svg.Label(Left - 8, place + 4, _labels.At(value), "right");
            if (value != 0 && Bottom - place > 1)
            {
                grid.MoveTo(Left, place).HorizontalTo(Right);
            }
        }

        svg.Path(grid, "grid");
        if (Y.Least < 0 && Y.Greatest > 0)
        {
            svg.Path(new PathData().MoveTo(Left, Y.At(0)).HorizontalTo(Right), "axis");
        }
    }
}
