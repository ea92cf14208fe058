using NeuroForge.Analysis;

namespace NeuroForge.Reporting;

/// <summary>What every recorded series has come to, in numbers.</summary>
internal static class ResultsPart
{
    /// <summary>Writes it; nothing where no series was recorded.</summary>
    internal static void Write(MarkupWriter page, RunRecord run)
    {
        if (run.Summary.Count == 0)
        {
            return;
        }

        page.Open("section").Element("h2", "Recorded series in numbers").Open("div", "scroll");
        TablePart.Write(
            page,
            ["Recorder", "Of", "At the end", "Mean over all samples"],
            [.. run.Summary.Select(s => (string[])[s.Recorder, s.Column, Numbers.Measured(s.Last, 6), Numbers.Measured(s.Mean, 6)])],
            "narrow");
        page.Close().CloseLine();
    }
}
