using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>Draws the figures of one kind of recording.</summary>
internal interface IRecordingFigures
{
    /// <summary>The kind.</summary>
    RecordedKind Kind { get; }

    /// <summary>The figures of a recording; none if it has no data to draw.</summary>
    /// <exception cref="UnreadableRunException">The recording is missing or damaged.</exception>
    IEnumerable<Figure> Of(ReportedRun run, RunRecording recording);
}
