using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>All figures for a run's recordings. If a recording cannot be read, its figures are left out, with a note.</summary>
internal sealed class RunFigures
{
    private static readonly IRecordingFigures[] Kinds =
    [
        new SeriesFigures(), new NeuronFigures(), new SpikeFigures(), new WeightFigures(), new RewiringFigures()
    ];

    private readonly List<Figure> _neurons = [];
    private readonly List<Figure> _synapses = [];
    private readonly List<string> _notes = [];

    private RunFigures(ReportedRun run, long largestRecording)
    {
        foreach (var recording in run.Folder.Recordings)
        {
            Draw(run, recording, largestRecording);
        }

        FigureSection[] sections =
        [
            new("Results", [.. _neurons, .. _synapses]),
            new("Background", [.. GrowthCurveFigures.Of(run), TimingFigure.Of(run)]),
        ];
        Sections = [.. sections.Where(s => s.Figures.Count > 0)];
    }

    /// <summary>The figures; sections without figures are left out.</summary>
    internal IReadOnlyList<FigureSection> Sections { get; }

    /// <summary>The figures that could not be drawn, with the reasons.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>Draws all figures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="largestRecording">Greatest size of a recording's files in bytes, to be drawn.</param>
    internal static RunFigures Of(ReportedRun run, long largestRecording) => new(run, largestRecording);

    private void Draw(ReportedRun run, RunRecording recording, long largest)
    {
        var bytes = SizeOf(run, recording);
        if (bytes > largest)
        {
            _notes.Add($"Recording {recording.Name} has {Numbers.Count(bytes >> 20)} MiB and is not drawn, to save time; neuroforge report draws it.");
            return;
        }

        try
        {
            var figures = Kinds.Where(k => k.Kind == recording.Kind).SelectMany(k => k.Of(run, recording)).ToList();
            (recording.OfProjections ? _synapses : _neurons).AddRange(figures);
        }
        catch (UnreadableRunException failure)
        {
            _notes.Add($"Recording {recording.Name} is not drawn: {failure.Message}.");
        }
    }

    private static long SizeOf(ReportedRun run, RunRecording recording) => recording.Files
        .Select(file => new FileInfo(Path.Combine(run.Folder.Directory, file)))
        .Sum(file => file.Exists ? file.Length : 0);
}
