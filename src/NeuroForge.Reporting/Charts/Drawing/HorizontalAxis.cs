using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>A horizontal axis: its marks, their labels and its title below.</summary>
internal sealed class HorizontalAxis
{
    private readonly Ticks _ticks;
    private readonly TickLabels _labels;

    /// <summary>Computes its layout between two edges.</summary>
    internal HorizontalAxis(Axis axis, double left, double right)
    {
        Scale = new Scale(axis.Least, axis.Greatest, left, right);
        _ticks = Ticks.Within(axis.Least, axis.Greatest, axis.Whole, t => Fits(axis, t));
        _labels = new TickLabels(axis, _ticks);
    }

    /// <summary>The conversion of a value to its coordinate.</summary>
    internal Scale Scale { get; }

    /// <summary>Draws the axis, its marks and title.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="top">The upper end of a line at the beginning of the axis; equal to <paramref name="bottom"/> for no line.</param>
    /// <param name="bottom">The vertical coordinate of the axis.</param>
    internal void Draw(MarkupWriter svg, double top, double bottom)
    {
        var axis = new PathData().MoveTo(Scale.Begin, top).VerticalTo(bottom).HorizontalTo(Scale.End);
        foreach (var value in _ticks.Values)
        {
            axis.MoveTo(Scale.At(value), bottom).VerticalTo(bottom + 5);
            svg.Label(Scale.At(value), bottom + 18, _labels.At(value), "middle");
        }

        svg.Path(axis, "axis");
        svg.Label((Scale.Begin + Scale.End) / 2, bottom + 36, _labels.Title, "middle");
    }

    private bool Fits(Axis axis, Ticks ticks) =>
        ticks.Step / (axis.Greatest - axis.Least) * Scale.Length >= new TickLabels(axis, ticks).Widest(Chart.FontSize) + 20;
}
