using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Draws the names of the populations that rows and columns of a matrix belong to.</summary>
internal static class MatrixGroups
{
    /// <summary>Draws the names and the lines between them; a name that does not fit is left out.</summary>
    internal static void Draw(MarkupWriter svg, Matrix matrix, double left, double top, double width, double height)
    {
        var lines = new PathData();
        foreach (var (name, begin, end) in Parts(matrix.RowGroups, top, height))
        {
            lines.MoveTo(left, end).HorizontalTo(left + width);
            if (end - begin >= Chart.FontSize)
            {
                svg.Label(left - 6, ((begin + end) / 2) + 4, name, "right");
            }
        }

        foreach (var (name, begin, end) in Parts(matrix.ColumnGroups, left, width))
        {
            lines.MoveTo(end, top).VerticalTo(top + height);
            if (TextWidth.Of(name, Chart.FontSize) <= end - begin)
            {
                svg.Label((begin + end) / 2, top + height + 16, name, "middle");
            }
        }

        if (matrix.RowGroups.Count > 1 || matrix.ColumnGroups.Count > 1)
        {
            svg.Path(lines, "parts");
        }
    }

    private static IEnumerable<(string Name, double Begin, double End)> Parts(IReadOnlyList<(string Name, double Share)> groups, double begin, double length)
    {
        foreach (var (name, share) in groups)
        {
            yield return (name, begin, begin + (share * length));
            begin += share * length;
        }
    }
}
