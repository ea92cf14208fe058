using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>Horizontal bars, one below the other, each with its name on the left and its value on the right.</summary>
/// <param name="bars">The bars, one or more.</param>
internal sealed class BarChart(IReadOnlyList<Bar> bars) : Chart
{
    private const double RowHeight = 26;

    /// <inheritdoc/>
    internal override double Height => (bars.Count * RowHeight) + 6;

    /// <inheritdoc/>
    internal override void Draw(MarkupWriter svg)
    {
        var left = bars.Max(b => TextWidth.Of(b.Name, FontSize)) + 10;
        var right = Width - bars.Max(b => TextWidth.Of(b.Words, FontSize)) - 10;
        var greatest = bars.Max(b => b.Value);
        for (var i = 0; i < bars.Count; i++)
        {
            var top = (i * RowHeight) + 3;
            var length = greatest > 0 ? bars[i].Value / greatest * (right - left) : 0;
            svg.Label(left - 10, top + 15, bars[i].Name, "right");
            svg.OpenBox(left, top + 3, Math.Max(length, 1), RowHeight - 10, "bar c0").Close();
            svg.Label(left + length + 8, top + 15, bars[i].Words);
        }
    }
}
