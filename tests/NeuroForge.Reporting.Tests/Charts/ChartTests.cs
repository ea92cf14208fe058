using System.Globalization;
using System.Xml.Linq;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>Charts as they are written: well-formed, finite, complete, small.</summary>
public sealed class ChartTests
{
    private static readonly double[] Hostile = [double.NaN, 1, double.PositiveInfinity, -3, 1e300, double.NegativeInfinity, 0];

    public static TheoryData<string> Names => [.. Charts.Keys];

    private static IReadOnlyDictionary<string, Chart> Charts { get; } = new Dictionary<string, Chart>(StringComparer.Ordinal)
    {
        ["lines"] = new LineChart(
            new Axis("t", 0, 6),
            Axis.For("y", [-3, 4]),
            [new Line("a<b>", 0, [0, 1, 2, 3, 4, 5, 6], [double.NaN, 1, double.PositiveInfinity, -3, 3, double.NegativeInfinity, 0])
            {
                Filled = true,
                Band = ([0, 0, 0, 0, 0, 0, 0], [1, double.NaN, 1, 1, 1, 1, 1]),
            }])
        { Levels = [new(2, 1)], Moments = [new(3, 2)], MarksAre = "marked" },
        ["one point"] = new LineChart(new Axis("t", 0, 1), Axis.For("y", [2]), [new Line("a", 0, [1], [2])]),
        ["no point"] = new LineChart(new Axis("t", 0, 1), Axis.For("y", []), [new Line("a", 0, [], [])]),
        ["many lines"] = new LineChart(
            new Axis("t", 0, 1), new Axis("y", 0, 1), [.. Enumerable.Range(0, 60).Select(i => new Line($"line {i}", i, [0, 1], [0, 0.5]))]),
        ["hostile values"] = new LineChart(new Axis("t", 0, 6), Axis.For("y", Hostile), [new Line("a", 0, [0, 1, 2, 3, 4, 5, 6], Hostile)]),
        ["histogram"] = new HistogramChart(
            "w (nS)", "Synapses", [0, 1, 2], [new Histogram("first", 0, [3, 0]) { Before = true }, new Histogram("last", 0, [0, 0])]),
        ["bars"] = new BarChart([new("nothing", 0, "0 s"), new("none", 0, "0 s")]),
        ["raster"] = new RasterChart(new Axis("t", 0, 1), [new("E", 0, [new(0, []), new(3, [0.1, 0.9])])]),
        ["matrix"] = new MatrixChart(
            "weight",
            [new("m", 2, 3, [0, 1, double.NaN, -1, 0.5, 2])
            {
                RowGroups = [("I", 1)],
                ColumnGroups = [("E", 0.5), ("a very long name that does not fit", 0.5)],
            }],
            1),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_well_formed_and_says_what_it_is(string name)
    {
        var svg = XDocument.Parse(ChartMarkup.Alone(Charts[name], "c", "A title & more", "What <it> shows")).Root!;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("A title & more", svg.Attribute("aria-label")!.Value);
        Assert.Equal("What <it> shows", svg.Elements().First(e => e.Name.LocalName == "desc").Value);
        Assert.Equal(svg.Attribute("aria-describedby")!.Value, svg.Elements().First(e => e.Name.LocalName == "desc").Attribute("id")!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_stays_within_its_drawing(string name)
    {
        var svg = XDocument.Parse(ChartMarkup.Alone(Charts[name], "c", "t", "d")).Root!;
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
        foreach (var text in svg.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            Assert.InRange(Number(text, "x"), 0, Chart.Width);
            Assert.InRange(Number(text, "y"), 0, Charts[name].Height);
        }

        Assert.All(
            svg.Descendants().Where(e => e.Name.LocalName == "rect"),
            r => Assert.True(Number(r, "x") >= 0 && Number(r, "x") + Number(r, "width") <= Chart.Width + 0.1));
    }

    [Fact]
    public void A_line_of_a_million_points_becomes_a_small_file_that_keeps_its_extremes()
    {
        double[] x = [.. Enumerable.Range(0, 1_000_000).Select(i => (double)i)];
        double[] y = [.. x.Select(v => Math.Sin(v / 1000))];
        y[543_210] = 5;
        var chart = new LineChart(new Axis("t", 0, 1_000_000), new Axis("y", -1, 5), [new Line("a", 0, x, y)]);
        var text = ChartMarkup.Alone(chart, "c", "t", "d");
        Assert.InRange(text.Length, 1000, 80_000);
        Assert.Contains(
            new Cartesian(new Axis("t", 0, 1), new Axis("y", -1, 5), chart.Height, 0).Y.At(5).ToString("0.#", CultureInfo.InvariantCulture),
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(1e200)]
    [InlineData(double.Epsilon)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_at_the_end_of_all_numbers_still_make_a_chart(double value)
    {
        double[] values = [-value, 0, value];
        var chart = new LineChart(new Axis("t", 0, 2), Axis.For("y", values), [new Line("a", 0, [0, 1, 2], values)]);
        Assert.NotNull(XDocument.Parse(ChartMarkup.Alone(chart, "c", "t", "d")).Root);
        Assert.InRange(HistogramEdges.Around(-value, value, whole: false).Length, 2, 50);
    }

    [Fact]
    public void Values_show_where_the_pointer_is()
    {
        var chart = new LineChart(new Axis("Time (s)", 0, 2), new Axis("Calcium", 0, 1), [new Line("E", 0, [1, 2], [0.25, 0.5])]);
        Assert.Contains("<title>Time (s): 2\nE: 0.5</title>", ChartMarkup.Alone(chart, "c", "t", "d"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_series_has_its_own_colour_by_light_and_by_dark()
    {
        foreach (var variables in new[] { ChartStyle.Light, ChartStyle.Dark })
        {
            var colours = Enumerable.Range(0, Chart.Colours).Select(c => variables.Split($"--c{c}:")[1][..7]).ToArray();
            Assert.Equal(Chart.Colours, colours.Distinct().Count());
        }
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
