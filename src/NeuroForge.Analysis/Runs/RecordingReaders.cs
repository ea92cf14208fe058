using NeuroForge.Analysis.Columnar;
using NeuroForge.Analysis.Csv;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Npz;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Sonata;

namespace NeuroForge.Analysis.Runs;

/// <summary>Finds the reader for a recording by the recorder that wrote it.</summary>
internal static class RecordingReaders
{
    /// <summary>The reader for a recording.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="UnreadableRunException">Its file is missing, outside the folder, or in a format that cannot be read here.</exception>
    internal static RecordingReader Find(string directory, RunRecording recording, double step) => (recording.Plugin, recording.Recorder) switch
    {
        ("recorders", "csv") => new CsvRecording(FileOf(directory, recording), recording),
        ("recorders", "npz") => new NpzRecording(FileOf(directory, recording), recording),
        ("recorders", "parquet") => new ParquetRecording(FileOf(directory, recording), recording),
        ("recorders", "sonata") => new SonataRecording(FileOf(directory, recording), recording, step),
        _ =>
            throw new UnreadableRunException(
                directory,
                $"recording {recording.Name} was written by recorder {recording.Recorder} of plugin {recording.Plugin}, whose files cannot be read here; "
                + "those of csv, npz, parquet and sonata can"),
    };

    private static string FileOf(string directory, RunRecording recording)
    {
        var name = recording.Files is [var only]
            ? only
            : throw new UnreadableRunException(directory, $"recording {recording.Name} should have one file, but has {recording.Files.Count}");
        var file = Path.Combine(directory, name);
        var inside = Path.GetRelativePath(directory, file) is var relative
            && !Path.IsPathRooted(relative)
            && !relative.StartsWith("..", StringComparison.Ordinal);
        return !inside ? throw new UnreadableRunException(directory, $"recording {recording.Name} names the file {name}, which is outside the folder")
            : File.Exists(file) ? file
            : throw new UnreadableRunException(file, "the run has written this file, but it no longer exists");
    }
}
