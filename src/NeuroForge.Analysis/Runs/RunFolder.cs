using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Runs;

/// <summary>The results of a run in its folder: the description, the outcome, and all recordings.</summary>
/// <remarks>Recordings are read from the disk row by row while they are enumerated, and are never in memory as a whole.</remarks>
public sealed class RunFolder
{
    private const string RunName = "run.json";
    private const string ModelName = "model.json";

    private RunFolder(string directory, RunRecord run)
    {
        Directory = directory;
        Run = run;
    }

    /// <summary>The folder.</summary>
    public string Directory { get; }

    /// <summary>Description, environment, speed and outcome of the run.</summary>
    public RunRecord Run { get; }

    /// <summary>The recordings, in the order of the description.</summary>
    public IReadOnlyList<RunRecording> Recordings => Run.Recordings;

    /// <summary>Opens the folder of a run that has ended.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="UnreadableRunException">The folder does not exist, has no run that has ended, or is damaged.</exception>
    public static RunFolder Open(string directory)
    {
        var file = Path.Combine(directory, RunName);
        if (!System.IO.Directory.Exists(directory))
        {
            throw new UnreadableRunException(directory, "there is no such folder");
        }

        return File.Exists(file)
            ? new RunFolder(directory, RunFileReader.Read(file))
            : throw new UnreadableRunException(directory, $"the folder has no {RunName}: it is not that of a run, or the run has not ended");
    }

    /// <summary>The text of the description that was run.</summary>
    /// <exception cref="UnreadableRunException">The text is missing, or cannot be read.</exception>
    public string ReadModel()
    {
        var file = Path.Combine(Directory, ModelName);
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableRunException(file, failure.Message, failure);
        }
    }

    /// <summary>Finds a recording by the name of its recorder in the description; null if there is none.</summary>
    public RunRecording? Find(string name) => Recordings.FirstOrDefault(r => r.Name == name);

    /// <summary>Reads a series.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Series"/>.</param>
    /// <returns>The samples, one after the other; the enumeration throws <see cref="UnreadableRunException"/> if a file is faulty.</returns>
    /// <exception cref="ArgumentException">The recording is of another kind.</exception>
    /// <exception cref="UnreadableRunException">Its files are missing, or in a format that cannot be read here.</exception>
    public IEnumerable<SeriesSample> ReadSeries(RunRecording recording) => FormatOf(recording, RecordedKind.Series).Series();

    /// <summary>Reads samples of every neuron.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Neurons"/>.</param>
    /// <inheritdoc cref="ReadSeries"/>
    public IEnumerable<NeuronSample> ReadNeurons(RunRecording recording) => FormatOf(recording, RecordedKind.Neurons).Neurons();

    /// <summary>Reads samples of every synapse, by time, then projection, then source, then birth.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Synapses"/>.</param>
    /// <inheritdoc cref="ReadSeries"/>
    public IEnumerable<SynapseSample> ReadSynapses(RunRecording recording) => FormatOf(recording, RecordedKind.Synapses).Synapses();

    /// <summary>Reads spikes, by time, then population, then neuron.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Spikes"/>.</param>
    /// <inheritdoc cref="ReadSeries"/>
    public IEnumerable<NeuronSpike> ReadSpikes(RunRecording recording) => FormatOf(recording, RecordedKind.Spikes).Spikes();

    /// <summary>Reads births and deaths of synapses in order of time.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Rewiring"/>.</param>
    /// <inheritdoc cref="ReadSeries"/>
    public IEnumerable<SynapseEvent> ReadRewiring(RunRecording recording) => FormatOf(recording, RecordedKind.Rewiring).Rewiring();

    /// <summary>Reads positions of neurons, by population, then neuron.</summary>
    /// <param name="recording">A recording of kind <see cref="RecordedKind.Positions"/>.</param>
    /// <inheritdoc cref="ReadSeries"/>
    public IEnumerable<NeuronPosition> ReadPositions(RunRecording recording) => FormatOf(recording, RecordedKind.Positions).Positions();

    private RecordingReader FormatOf(RunRecording recording, RecordedKind kind)
    {
        if (recording.Kind != kind)
        {
            throw new ArgumentException($"recording {recording.Name} is of kind {recording.Kind}, not {kind}", nameof(recording));
        }

        return RecordingReaders.Find(Directory, recording, Run.Step);
    }
}
