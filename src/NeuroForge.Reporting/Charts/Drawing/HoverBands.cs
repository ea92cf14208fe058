using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Values shown at the pointer: a band for each, with a title that every browser shows, and a thin line. No script.</summary>
internal static class HoverBands
{
    private const int Most = 100;

    /// <summary>Draws the bands.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="x">The positions of the values, ascending, in the units of the axis.</param>
    /// <param name="words">The text for a value, by its number.</param>
    internal static void Draw(MarkupWriter svg, Cartesian plot, IReadOnlyList<double> x, Func<int, string> words)
    {
        int[] shown = [.. Evenly(x.Count, Most)];
        double[] places = [.. shown.Select(i => plot.X.At(x[i]))];
        for (var i = 0; i < shown.Length; i++)
        {
            var begin = i == 0 ? plot.Left : (places[i - 1] + places[i]) / 2;
            var end = i + 1 == shown.Length ? plot.Right : (places[i] + places[i + 1]) / 2;
            svg.Open("g", "probe").Element("title", words(shown[i]));
            svg.OpenBox(begin, plot.Top, end - begin, plot.Bottom - plot.Top, "band").Close();
            svg.Path(new PathData().MoveTo(places[i], plot.Top).VerticalTo(plot.Bottom), "hair");
            svg.Close();
        }
    }

    /// <summary>Selects a limited number of items at equal distances, including the first and the last.</summary>
    internal static IEnumerable<int> Evenly(int count, int most) =>
        count <= most ? Enumerable.Range(0, count) : Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / (most - 1)));
}
