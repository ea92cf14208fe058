using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>A mark for each spike, a row for each neuron, populations below each other.</summary>
/// <param name="time">The time axis.</param>
/// <param name="groups">The populations.</param>
internal sealed class RasterChart(Axis time, IReadOnlyList<RasterGroup> groups) : Chart
{
    private const double Top = 8;
    private const double Footer = 40;

    private readonly double _rowHeight = Math.Clamp(240.0 / Math.Max(1, groups.Sum(g => g.Rows.Count)), 2, 14);

    /// <summary>Moments on the time axis that are marked.</summary>
    internal IReadOnlyList<double> Moments { get; init; } = [];

    /// <summary>Named stretches of the time axis, in order.</summary>
    internal IReadOnlyList<Span> Spans { get; init; } = [];

    private double Begin => Spans.Count == 0 ? Top : Top + LineHeight;

    /// <inheritdoc/>
    internal override double Height => Begin + groups.Sum(g => BlockHeight(g)) + Footer;

    /// <inheritdoc/>
    internal override void Draw(MarkupWriter svg)
    {
        var left = groups.Select(g => TextWidth.Of(g.Name, FontSize)).DefaultIfEmpty(0).Max() + 14;
        var axis = new HorizontalAxis(time, left, Width - 24);
        var top = Begin;
        foreach (var group in groups)
        {
            svg.Label(left - 10, top + (BlockHeight(group) / 2) + 4, group.Name, "right name " + ColourOf(group.Colour));
            Draw(svg, axis, group, top);
            top += BlockHeight(group);
        }

        SpanDrawing.Draw(svg, axis.Scale, Spans, Begin - 6, top);
        foreach (var moment in Moments)
        {
            svg.Path(new PathData().MoveTo(axis.Scale.At(moment), top).VerticalTo(Begin), "mark");
        }

        axis.Draw(svg, Begin, top);
    }

    private double BlockHeight(RasterGroup group) => Math.Max(LineHeight, group.Rows.Count * _rowHeight) + 6;

    private void Draw(MarkupWriter svg, HorizontalAxis axis, RasterGroup group, double top)
    {
        for (var row = 0; row < group.Rows.Count; row++)
        {
            var marks = new PathData();
            foreach (var spike in group.Rows[row].Times)
            {
                marks.MoveTo(axis.Scale.At(spike), top + (row * _rowHeight)).VerticalTo(top + ((row + 0.9) * _rowHeight));
            }

            svg.Open("path", "spike " + ColourOf(group.Colour)).With("d", marks.ToString());
            svg.Element("title", $"{group.Name} {group.Rows[row].Neuron}: {Numbers.Count(group.Rows[row].Times.Count)} spikes").CloseLine();
        }
    }
}
