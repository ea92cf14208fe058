using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Figures.Data;

namespace NeuroForge.Reporting.Figures;

/// <summary>Draws what one kind of recording calls for.</summary>
internal interface IRecordingFigures
{
    /// <summary>The kind.</summary>
    RecordedKind Kind { get; }

    /// <summary>The figures of a recording; none where it holds nothing to see.</summary>
    /// <exception cref="UnreadableRunException">The recording is missing or damaged.</exception>
    IEnumerable<Figure> Of(ReportedRun run, RunRecording recording);
}
