using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>Lines over time or another quantity, with names at their ends.</summary>
/// <param name="x">The horizontal axis.</param>
/// <param name="y">The vertical axis.</param>
/// <param name="lines">The lines.</param>
internal sealed class LineChart(Axis x, Axis y, IReadOnlyList<Line> lines) : Chart
{
    private const double GreatestLabel = 170;

    /// <summary>Smallest distance of names, which are bold and often have descenders.</summary>
    private const double NameHeight = LineHeight + 4;

    /// <inheritdoc/>
    internal override double Height => 270;

    /// <summary>Marked values on the vertical axis.</summary>
    internal IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>Marked values on the horizontal axis.</summary>
    internal IReadOnlyList<Level> Moments { get; init; } = [];

    /// <summary>Named stretches of the horizontal axis, in order.</summary>
    internal IReadOnlyList<Span> Spans { get; init; } = [];

    /// <summary>Places on the horizontal axis at which something happened.</summary>
    internal IReadOnlyList<double> Marks { get; init; } = [];

    /// <summary>The meaning of the marks; empty if there are none.</summary>
    internal string MarksAre { get; init; } = "";

    /// <inheritdoc/>
    internal override void Draw(MarkupWriter svg)
    {
        var names = lines.Where(l => l.Name.Length > 0).Select(l => TextWidth.Of(l.Name, FontSize)).DefaultIfEmpty(0).Max();
        var plot = new Cartesian(x, y, Height, right: names > 0 ? Math.Min(names, GreatestLabel) + 14 : 24);
        plot.Draw(svg);
        DrawMarks(svg, plot);
        foreach (var line in lines)
        {
            LineDrawing.Draw(svg, plot, line, ColourOf(line.Colour));
        }

        DrawNames(svg, plot);
        DrawProbes(svg, plot);
    }

    private void DrawMarks(MarkupWriter svg, Cartesian plot)
    {
        SpanDrawing.Draw(svg, plot.X, Spans, plot.Top, plot.Bottom);
        foreach (var place in Marks)
        {
            svg.Path(new PathData().MoveTo(plot.X.At(place), plot.Bottom).VerticalTo(plot.Top), "mark");
        }

        foreach (var level in Levels)
        {
            svg.Path(new PathData().MoveTo(plot.Left, plot.Y.At(level.Value)).HorizontalTo(plot.Right), "mark " + ColourOf(level.Colour));
        }

        foreach (var moment in Moments)
        {
            svg.Path(new PathData().MoveTo(plot.X.At(moment.Value), plot.Bottom).VerticalTo(plot.Top), "mark " + ColourOf(moment.Colour));
        }

        if (MarksAre.Length > 0)
        {
            svg.Path(
                new PathData().MoveTo(plot.Right - TextWidth.Of(MarksAre, FontSize) - 34, 10).HorizontalTo(plot.Right - TextWidth.Of(MarksAre, FontSize) - 8),
                "mark");
            svg.Label(plot.Right, 14, MarksAre, "right");
        }
    }

    private void DrawNames(MarkupWriter svg, Cartesian plot)
    {
        Line[] named = [.. lines.Where(l => l.Name.Length > 0 && double.IsFinite(l.Last))];
        var places = Spread.Apart([.. named.Select(l => plot.Y.At(l.Last))], NameHeight, plot.Top, plot.Bottom);
        for (var i = 0; i < named.Length; i++)
        {
            svg.Label(plot.Right + 8, places[i] + 4, TextWidth.Fit(named[i].Name, FontSize, GreatestLabel), "name " + ColourOf(named[i].Colour));
        }
    }

    private void DrawProbes(MarkupWriter svg, Cartesian plot)
    {
        if (lines.Count > 0 && lines.MaxBy(l => l.X.Length) is { } longest)
        {
            HoverBands.Draw(svg, plot, longest.X, i => WordsAt(longest.X[i]));
        }
    }

    private string WordsAt(double place) =>
        $"{x.Title}: {Numbers.Measured(place)}\n" + SpanAt(place) + string.Join('\n', lines.Select(l => WordsAt(l, place)).OfType<string>());

    private string SpanAt(double place) => Spans.LastOrDefault(s => place > s.Begin && place <= s.End) is { } span ? $"phase: {span.Name}\n" : "";

    private string? WordsAt(Line line, double place)
    {
        var found = Array.BinarySearch(line.X, place);
        var point = found >= 0 ? found : line.Stepped ? ~found - 1 : -1;
        return point < 0 ? null : $"{(line.Name.Length > 0 ? line.Name : y.Title)}: {Numbers.Measured(y.Mirrored ? Math.Abs(line.Y[point]) : line.Y[point])}";
    }
}
