using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>Histograms drawn over each other, with a legend above.</summary>
/// <param name="title">The quantity and its unit.</param>
/// <param name="counted">The name of the counted items: <c>synapses</c>.</param>
/// <param name="edges">The begin of each bin, and the end of the last.</param>
/// <param name="histograms">The histograms.</param>
internal sealed class HistogramChart(string title, string counted, double[] edges, IReadOnlyList<Histogram> histograms) : Chart
{
    /// <summary>True if the values are whole numbers; edges are then between them.</summary>
    internal bool Whole { get; init; }

    /// <inheritdoc/>
    internal override double Height => 250;

    /// <inheritdoc/>
    internal override void Draw(MarkupWriter svg)
    {
        var axis = new Axis(title, edges[0], edges[^1]) { Whole = Whole };
        var plot = new Cartesian(
            axis, Axis.For(counted, histograms.SelectMany(h => h.Counts).Select(c => (double)c).Append(0)) with { Whole = true }, Height, right: 24);
        plot.Draw(svg);
        foreach (var histogram in histograms)
        {
            Draw(svg, plot, histogram);
        }

        Legend.Draw(svg, plot.Right, [.. histograms.Select(h => (h.Name, ColourOf(h.Colour) + (h.Before ? " dashed" : "")))]);
        double[] centres = [.. edges.Zip(edges.Skip(1), (a, b) => (a + b) / 2)];
        HoverBands.Draw(svg, plot, centres, WordsAt);
    }

    private void Draw(MarkupWriter svg, Cartesian plot, Histogram histogram)
    {
        var outline = new PathData().MoveTo(plot.X.At(edges[0]), plot.Bottom);
        for (var i = 0; i < histogram.Counts.Length; i++)
        {
            outline.VerticalTo(plot.Y.At(histogram.Counts[i])).HorizontalTo(plot.X.At(edges[i + 1]));
        }

        outline.VerticalTo(plot.Bottom);
        if (!histogram.Before)
        {
            svg.Path(outline, "shade " + ColourOf(histogram.Colour));
        }

        svg.Path(outline, $"line {(histogram.Before ? "dashed " : "")}{ColourOf(histogram.Colour)}");
    }

    private string WordsAt(int bin) =>
        $"{title}: {Range(edges[bin], edges[bin + 1])}\n"
        + string.Join('\n', histograms.Select(h => $"{h.Name}: {Numbers.Count(h.Counts[bin])}"));

    private string Range(double from, double to)
    {
        var (first, last) = Whole ? (Math.Ceiling(from), Math.Floor(to)) : (from, to);
        return first == last ? Numbers.Measured(first) : $"{Numbers.Measured(first)} to {Numbers.Measured(last)}";
    }
}
