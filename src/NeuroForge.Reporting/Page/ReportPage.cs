using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The page: one HTML file that needs no other files, has no script and loads nothing.</summary>
internal static class ReportPage
{
    private const string NothingFromOutside = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    internal static string Write(ReportContent content)
    {
        var page = new MarkupWriter();
        Begin(page, content.Run.Folder.Run.Model);
        HeaderPart.Write(page, content);
        WriteFigures(page, content.Figures);
        IntervalsPart.Write(page, content.Run);
        SpikeTrainsPart.Write(page, content.Run);
        MethodsPart.Write(page, content);
        ResultsPart.Write(page, content.Run.Folder);
        RerunPart.Write(page, content);
        page.Close().Close().CloseLine();
        return page.ToString();
    }

    /// <summary>Begins a page, up to its contents.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of the model or the sweep.</param>
    internal static void Begin(MarkupWriter page, string name)
    {
        page.Verbatim("<!doctype html>\n").Open("html").With("lang", "en");
        WriteHead(page, name);
        page.Open("body").Open("main");
    }

    private static void WriteHead(MarkupWriter page, string model)
    {
        page.Open("head").Open("meta").With("charset", "utf-8").Void();
        page.Open("meta").With("http-equiv", "Content-Security-Policy").With("content", NothingFromOutside).Void();
        page.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Void();
        page.Open("meta").With("name", "color-scheme").With("content", "light dark").Void();
        page.Element("title", $"{model} - NeuroForge").Open("style").Verbatim(ChartStyle.Sheet).Verbatim(PageStyle.Sheet).Close().CloseLine();
    }

    /// <summary>Writes sections of figures.</summary>
    internal static void WriteFigures(MarkupWriter page, IReadOnlyList<FigureSection> sections)
    {
        foreach (var section in sections)
        {
            page.Open("section").With("id", Anchor(section.Title)).Element("h2", section.Title).Open("div", "figures");
            foreach (var figure in section.Figures)
            {
                Write(page, figure);
            }

            page.Close().CloseLine();
        }
    }

    private static void Write(MarkupWriter page, Figure figure)
    {
        page.Open("figure").With("id", figure.Name).Element("h3", figure.Title);
        ChartMarkup.Write(page, figure.Chart, figure.Name, figure.Title, figure.Caption);
        if (figure.Caption.Length > 0)
        {
            page.Element("figcaption", figure.Caption);
        }

        page.CloseLine();
    }

    /// <summary>The anchor of a section.</summary>
    internal static string Anchor(string title) => title.ToLowerInvariant().Replace(' ', '-') + "-section";
}
