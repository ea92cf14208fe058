using System.Globalization;
using System.Text;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>
/// Draws the cells of a matrix: one path for each shade, and a stroke for each run of cells of one shade, so that files of large matrices are small.
/// </summary>
internal static class MatrixDrawing
{
    /// <summary>Draws the cells.</summary>
    internal static void Draw(MarkupWriter svg, Matrix matrix, Shades shades, double left, double top, double width, double height)
    {
        var transform = string.Create(
            CultureInfo.InvariantCulture, $"translate({left:0.##} {top:0.##}) scale({width / matrix.Columns:0.####} {height / matrix.Rows:0.####})");
        svg.Open("g", "cells").With("transform", transform);
        foreach (var (shade, path) in Paths(matrix, shades))
        {
            var (from, to) = shades.Range(shade);
            svg.Open("path", shade > 0 ? $"above s{shade}" : $"below s{-shade}").With("d", path.ToString());
            svg.Element("title", $"{Numbers.Measured(from, 3)} to {Numbers.Measured(to, 3)}").CloseLine();
        }

        svg.CloseLine();
    }

    private static SortedDictionary<int, StringBuilder> Paths(Matrix matrix, Shades shades)
    {
        var paths = new SortedDictionary<int, StringBuilder>();
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var column = 0; column < matrix.Columns;)
            {
                var shade = shades.Of(matrix.Values[(row * matrix.Columns) + column]);
                var end = column + 1;
                while (end < matrix.Columns && shades.Of(matrix.Values[(row * matrix.Columns) + end]) == shade)
                {
                    end++;
                }

                Add(paths, shade, row, column, end - column);
                column = end;
            }
        }

        return paths;
    }

    private static void Add(SortedDictionary<int, StringBuilder> paths, int shade, int row, int column, int length)
    {
        if (shade == 0)
        {
            return;
        }

        if (!paths.TryGetValue(shade, out var path))
        {
            paths.Add(shade, path = new StringBuilder());
        }

        path.Append(CultureInfo.InvariantCulture, $"M{column} {row}.5h{length}");
    }
}
