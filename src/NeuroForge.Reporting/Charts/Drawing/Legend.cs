using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>The legend for lines and shades, in a row above the plot that ends at its right edge.</summary>
internal static class Legend
{
    private const double Swatch = 20;
    private const double Gap = 16;

    /// <summary>The length of swatches and gaps where there are many entries.</summary>
    private const double Narrow = 8;

    /// <summary>The part of the row for the title of the axis.</summary>
    private const double Title = 100;

    /// <summary>Draws the legend.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="right">The right end of the row.</param>
    /// <param name="entries">The text and the classes of each.</param>
    internal static void Draw(MarkupWriter svg, double right, IReadOnlyList<(string Name, string Classes)> entries)
    {
        var names = entries.Sum(e => TextWidth.Of(e.Name, Chart.FontSize) + 6);
        var (swatch, gap) = names + (entries.Count * (Swatch + Gap)) > right - Title ? (Narrow, Narrow) : (Swatch, Gap);
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            svg.Label(right, 14, entries[i].Name, "right");
            right -= TextWidth.Of(entries[i].Name, Chart.FontSize) + 6;
            svg.Path(new PathData().MoveTo(right - swatch, 10).HorizontalTo(right), "line " + entries[i].Classes);
            right -= swatch + gap;
        }
    }
}
