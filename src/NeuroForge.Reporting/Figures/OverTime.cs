using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>Charts over the time of a run: they show its phases, and mark what was done to the network.</summary>
internal static class OverTime
{
    private const int MostMarks = 12;
    private const int MostWords = 4;

    /// <summary>A chart from the beginning to the end of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="setPoints">Set-points on the vertical axis; none by default.</param>
    internal static LineChart Chart(
        ReportedRun run, Axis y, IReadOnlyList<Line> lines, params IReadOnlyList<Level> setPoints) => new(run.Time.Axis("Time", run.End), y, lines)
    {
        Levels = setPoints,
        MarksAre = setPoints.Count > 0 ? "set-point" : "",
        Spans = [.. run.Phases.Select(p => new Span(p.Name, run.Time.Of(p.Begin), run.Time.Of(p.End)))],
        Marks = [.. RunMoments.Chosen(run.Deeds, MostMarks).Select(m => run.Time.Of(m.Time))],
    };

    /// <summary>A caption, with the meaning of the marks.</summary>
    internal static string Caption(ReportedRun run, string caption) => $"{caption}{Dashed(run, run.Deeds)}".Trim();

    /// <summary>The meaning of dashed lines at some moments; empty if there are none.</summary>
    internal static string Dashed(ReportedRun run, IReadOnlyList<RunMoment> moments) => moments.Count == 0 ? ""
        : $" Dashed: {string.Join("; ", moments.Take(MostWords).Select(m => $"{m.Words} at {run.Time.Words(m.Time)}"))}"
            + (moments.Count > MostWords ? FormattableString.Invariant($" and {moments.Count - MostWords} more.") : ".");
}
