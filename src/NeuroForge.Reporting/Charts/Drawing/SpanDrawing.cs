using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Draws named stretches of the horizontal axis: a line between two of them, and the names above it where they fit.</summary>
internal static class SpanDrawing
{
    private const double LeastWidth = 26;

    /// <summary>Draws the stretches.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="scale">The horizontal scale.</param>
    /// <param name="spans">The stretches, in order.</param>
    /// <param name="top">The upper end of the lines.</param>
    /// <param name="bottom">Their lower end.</param>
    internal static void Draw(MarkupWriter svg, Axes.Scale scale, IReadOnlyList<Span> spans, double top, double bottom)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var (begin, end) = (scale.At(spans[i].Begin), scale.At(spans[i].End));
            if (i > 0)
            {
                svg.Path(new PathData().MoveTo(begin, bottom).VerticalTo(top - 6), "border");
            }

            if (end - begin >= LeastWidth)
            {
                svg.Label((begin + end) / 2, top + 2, TextWidth.Fit(spans[i].Name, Chart.FontSize, end - begin - 4), "middle span");
            }
        }
    }
}
