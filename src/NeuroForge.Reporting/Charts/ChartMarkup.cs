using System.Globalization;
using NeuroForge.Reporting.Charts.Drawing;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts;

/// <summary>A chart as SVG, inside a page or as a file.</summary>
internal static class ChartMarkup
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Writes a chart into a page, which contains the style.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="name">A name that is unique on the page; consists of letters, digits and hyphens.</param>
    /// <param name="title">Its title, for screen readers.</param>
    /// <param name="description">Its description, for screen readers.</param>
    internal static void Write(MarkupWriter page, Chart chart, string name, string title, string description)
    {
        Open(page, chart, name, title, description);
        chart.Draw(page);
        page.CloseLine();
    }

    /// <summary>A chart as a separate file, with its style.</summary>
    internal static string Alone(Chart chart, string name, string title, string description)
    {
        var svg = new MarkupWriter();
        Open(svg, chart, name, title, description);
        svg.Element("title", title).Open("style").Verbatim(ChartStyle.Sheet).CloseLine();
        chart.Draw(svg);
        svg.CloseLine();
        return svg.ToString();
    }

    private static void Open(MarkupWriter svg, Chart chart, string name, string title, string description)
    {
        svg.Open("svg", "chart").With("xmlns", Namespace).With("role", "img")
            .With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Chart.Width} {chart.Height:0.#}"))
            .With("width", Chart.Width).With("height", chart.Height)
            .With("aria-label", title).With("aria-describedby", name + "-description");
        svg.Open("desc").With("id", name + "-description").Text(description).CloseLine();
    }
}
