namespace NeuroForge.Analysis;

/// <summary>Reads a recording from its files, whatever their format.</summary>
internal abstract class RecordingReader
{
    /// <summary>The samples of a series.</summary>
    internal abstract IEnumerable<SeriesSample> Series();

    /// <summary>The samples of every neuron.</summary>
    internal abstract IEnumerable<NeuronSample> Neurons();

    /// <summary>The samples of every synapse.</summary>
    internal abstract IEnumerable<SynapseSample> Synapses();

    /// <summary>The spikes.</summary>
    internal abstract IEnumerable<Spike> Spikes();

    /// <summary>Births and deaths of synapses.</summary>
    internal abstract IEnumerable<SynapseEvent> Rewiring();

    /// <summary>Where neurons are.</summary>
    internal abstract IEnumerable<NeuronPosition> Positions();

    /// <summary>The reader for a recording.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="recording">The recording.</param>
    /// <exception cref="UnreadableRunException">Its file is not there, or of a format that cannot be read here.</exception>
    internal static RecordingReader Find(string directory, Recording recording) => recording.Recorder switch
    {
        "csv" => new CsvRecording(FileOf(directory, recording), recording),
        "npz" => new NpzRecording(FileOf(directory, recording), recording),
        _ => throw new UnreadableRunException(directory, $"recording {recording.Name} was written by recorder {recording.Recorder}, whose files cannot be read here; those of csv and npz can"),
    };

    private static string FileOf(string directory, Recording recording)
    {
        var name = recording.Files is [var only] ? only : throw new UnreadableRunException(directory, $"recording {recording.Name} should have one file, but has {recording.Files.Count}");
        var file = Path.Combine(directory, name);
        var inside = Path.GetRelativePath(directory, file) is var relative && !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        return !inside ? throw new UnreadableRunException(directory, $"recording {recording.Name} names the file {name}, which is outside the folder")
            : File.Exists(file) ? file
            : throw new UnreadableRunException(file, "the run has written this file, but it is no longer there");
    }
}
