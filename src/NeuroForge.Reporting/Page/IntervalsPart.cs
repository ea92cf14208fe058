using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The part that compares the phases of a run, or the time before and after changes by the host, in numbers.</summary>
internal static class IntervalsPart
{
    /// <summary>The title of the part of a run.</summary>
    internal static string Title(ReportedRun run) => run.Phases.Count > 0 ? "Phases in numbers" : "Before and after";

    /// <summary>True if there is anything to compare.</summary>
    internal static bool Exists(ReportedRun run) => run.Intervals.Count > 0 && run.Compared.Count > 0;

    /// <summary>Writes the part.</summary>
    internal static void Write(MarkupWriter page, ReportedRun run)
    {
        if (!Exists(run))
        {
            return;
        }

        page.Open("section").With("id", ReportPage.Anchor(Title(run))).Element("h2", Title(run));
        page.Element(
            "p",
            "Mean over the samples of each interval and, in brackets, the last of them. Rates and measures of spike trains are of the spikes in the interval.",
            "lead soft");
        page.Open("div", "scroll");
        TablePart.Write(
            page,
            ["Recorder", "Of", "Quantity", .. run.Intervals.Select(i => Heading(run, i))],
            [.. run.Compared.Select(row => (string[])[row.Recorder, row.Group, row.Quantity, .. row.Means.Select((_, i) => Cell(row, i))])]);
        page.Close().CloseLine();
    }

    private static string Heading(ReportedRun run, RunInterval interval) => run.Phases.Count > 0
        ? $"{interval.Name}, {run.Time.Words(interval.Begin)} to {run.Time.Words(interval.End)}"
        : interval.Name;

    private static string Cell(IntervalRow row, int interval) => row.Lasts.Length == 0 || double.IsNaN(row.Lasts[interval])
        ? Numbers.Measured(row.Means[interval])
        : $"{Numbers.Measured(row.Means[interval])} ({Numbers.Measured(row.Lasts[interval])})";
}
