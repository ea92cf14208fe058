using System.Globalization;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>Tables of numbers under a line of names.</summary>
internal static class Csv
{
    /// <summary>The numbers, row by row.</summary>
    public static IEnumerable<double[]> Rows(string file) =>
        File.ReadLines(file).Skip(1).Select(line => Array.ConvertAll(line.Split(','), Number));

    /// <summary>A number as it is written in a table.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
