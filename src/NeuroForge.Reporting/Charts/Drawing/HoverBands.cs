using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Values that show where the pointer is: a band for each, with a title that every browser shows, and a hairline. No script.</summary>
internal static class HoverBands
{
    private const int Most = 100;

    /// <summary>Draws the bands.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="plot">Where.</param>
    /// <param name="x">Where there are values, ascending, in the units of the axis.</param>
    /// <param name="words">What to say at one of them, by number.</param>
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

    /// <summary>At most so many of a number of things, evenly, the first and the last among them.</summary>
    internal static IEnumerable<int> Evenly(int count, int most) =>
        count <= most ? Enumerable.Range(0, count) : Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / (most - 1)));
}
