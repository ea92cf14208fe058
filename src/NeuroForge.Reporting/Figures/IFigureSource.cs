namespace NeuroForge.Reporting;

/// <summary>Draws what one kind of data calls for.</summary>
internal interface IFigureSource
{
    /// <summary>The figures; none where the run has no such data.</summary>
    /// <exception cref="Analysis.UnreadableRunException">A recording is missing or damaged.</exception>
    IEnumerable<Figure> Of(ReportedRun run);
}
