using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>The part with the results of every recorded series in numbers, except histograms.</summary>
internal static class ResultsPart
{
    /// <summary>Writes the part; nothing if no series was recorded.</summary>
    internal static void Write(MarkupWriter page, RunFolder folder)
    {
        var histograms = folder.Recordings.Where(r => r.IsHistogram()).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        List<ColumnSummary> summary = [.. folder.Run.Summary.Where(s => !histograms.Contains(s.Recorder))];
        if (summary.Count == 0)
        {
            return;
        }

        page.Open("section").Element("h2", "Recorded series in numbers").Open("div", "scroll");
        TablePart.Write(
            page,
            ["Recorder", "Column", "At the end", "Mean over all samples"],
            [.. summary.Select(s => (string[])[s.Recorder, s.Column, Numbers.Measured(s.Last, 6), Numbers.Measured(s.Mean, 6)])],
            "narrow");
        page.Close().CloseLine();
    }
}
