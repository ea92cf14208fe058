using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>Matrices side by side with common shades, and a scale below.</summary>
/// <param name="quantity">The quantity of the shades, with its unit.</param>
/// <param name="matrices">The matrices, one or more.</param>
/// <param name="perRow">Number of matrices side by side.</param>
internal sealed class MatrixChart(string quantity, IReadOnlyList<Matrix> matrices, int perRow) : Chart
{
    private const double Gap = 14;
    private const double ScaleHeight = 52;
    private const double GreatestSide = 280;

    private readonly Shades _shades = ShadesOf(matrices);

    /// <inheritdoc/>
    internal override double Height => (LinesOfMatrices * BlockHeight) + ScaleHeight;

    private int LinesOfMatrices => (matrices.Count + perRow - 1) / perRow;

    private double RowNames => matrices.SelectMany(m => m.RowGroups).Select(g => TextWidth.Of(g.Name, FontSize) + 8).DefaultIfEmpty(0).Max();

    private double ColumnNames => matrices.Any(m => m.ColumnGroups.Count > 0) ? LineHeight + 4 : 0;

    private double BlockWidth => (Width + Gap) / perRow;

    private double Side => Math.Min(GreatestSide, BlockWidth - Gap - RowNames);

    private double BlockHeight => LineHeight + 6 + (matrices.Max(m => HeightOf(m)) + ColumnNames + Gap);

    /// <inheritdoc/>
    internal override void Draw(MarkupWriter svg)
    {
        for (var i = 0; i < matrices.Count; i++)
        {
            Draw(svg, matrices[i], (i % perRow * BlockWidth) + RowNames, (i / perRow * BlockHeight) + LineHeight + 6);
        }

        ShadeScale.Draw(svg, _shades, quantity, top: LinesOfMatrices * BlockHeight);
    }

    private double HeightOf(Matrix matrix) => Math.Clamp(Side * matrix.Rows / matrix.Columns, Side / 4, Side);

    private void Draw(MarkupWriter svg, Matrix matrix, double left, double top)
    {
        var height = HeightOf(matrix);
        svg.Label(left, top - 7, TextWidth.Fit(matrix.Title, FontSize, BlockWidth - Gap - RowNames), "title");
        svg.OpenBox(left, top, Side, height, "ground").Close();
        MatrixDrawing.Draw(svg, matrix, _shades, left, top, Side, height);
        svg.OpenBox(left, top, Side, height, "frame").Close();
        MatrixGroups.Draw(svg, matrix, left, top, Side, height);
    }

    private static Shades ShadesOf(IReadOnlyList<Matrix> matrices)
    {
        double[] finite = [.. matrices.SelectMany(m => m.Values).Where(double.IsFinite)];
        return new Shades(finite.DefaultIfEmpty(0).Min(), finite.DefaultIfEmpty(0).Max());
    }
}
