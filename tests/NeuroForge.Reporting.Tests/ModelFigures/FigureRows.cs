using System.Globalization;
using NeuroForge.Reporting.Tests.LearningFigures;

namespace NeuroForge.Reporting.Tests.ModelFigures;

/// <summary>A table of a figure, as tests of the models measure and keep it.</summary>
internal sealed class FigureRows
{
    private readonly double[][] _rows;

    private FigureRows(double[][] rows) => _rows = rows;

    /// <summary>Reads a table.</summary>
    /// <param name="name">The name of its file, without its ending.</param>
    public static FigureRows Of(string name) => Read("FigureData", name);

    /// <summary>Reads reference data of the models.</summary>
    /// <param name="path">The path in the folder of reference data, without its ending.</param>
    public static FigureRows Reference(string path) => Read("ReferenceData", path);

    /// <summary>A column, each number times a factor.</summary>
    public double[] this[int column, double factor = 1] => [.. _rows.Select(row => row[column] * factor)];

    private static FigureRows Read(string folder, string name) => new(
    [
        .. File.ReadLines(Path.Combine(DrawnFile.Root, "tests", "NeuroForge.Models.Tests", folder, name + ".csv")).Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture)))
    ]);
}
