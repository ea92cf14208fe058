namespace NeuroForge.Recorders;

/// <summary>Writes a recording as comma-separated values into a file named after the recorder.</summary>
[Recorder("csv", Doc = "Comma-separated values in a file named after the recorder.")]
public sealed class Csv : IResumableRecorder
{
    private readonly TimeField _time = new();
    private RecordingKind _kind;
    private RecordingGroup[] _groups = [];
    private byte[][] _names = [];
    private CsvFile? _file;

    private CsvFile File => _file ?? throw new InvalidOperationException("a frame came before the recording began");

    /// <inheritdoc/>
    public void Begin(RecordingInfo recording)
    {
        Take(recording);
        _file = CsvFile.Create(PathOf(recording));
        foreach (var column in Columns())
        {
            _file.Add(column);
        }

        _file.EndRow();
    }

    /// <inheritdoc/>
    public byte[] Save() => BitConverter.GetBytes(File.Save());

    /// <inheritdoc/>
    public void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved)
    {
        Take(recording);
        _file = CsvFile.Reopen(PathOf(recording), BitConverter.ToInt64(saved));
    }

    /// <inheritdoc/>
    public void Sample(in SampleFrame frame)
    {
        if (_kind == RecordingKind.Series)
        {
            AddSeries(frame);
        }
        else
        {
            AddNeurons(frame);
        }
    }

    /// <inheritdoc/>
    public void Synapses(in SynapseFrame frame)
    {
        foreach (var synapse in frame.Synapses)
        {
            BeginRow(frame.Time, frame.Group);
            AddSynapse(synapse.Source, synapse.Target, synapse.Weight);
        }
    }

    /// <inheritdoc/>
    public void Spikes(in SpikeFrame frame)
    {
        foreach (var spike in frame.Spikes)
        {
            BeginRow(spike.Time, spike.Group);
            File.Add(spike.Neuron);
            File.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Rewired(in RewiringFrame frame)
    {
        foreach (var change in frame.Events)
        {
            BeginRow(frame.Time, frame.Group);
            File.Add(change.Born ? "born"u8 : "died"u8);
            AddSynapse(change.Source, change.Target, change.Weight);
        }
    }

    /// <inheritdoc/>
    public void End(RunOutcome outcome) => _file?.Dispose();

    private static string PathOf(RecordingInfo recording) => Path.Combine(recording.Directory, recording.Name + ".csv");

    private void Take(RecordingInfo recording)
    {
        _kind = recording.Kind;
        _groups = [.. recording.Groups];
        _names = [.. _groups.Select(group => CsvFile.Encode(group.Name))];
    }

    private IEnumerable<byte[]> Columns() => _kind switch
    {
        RecordingKind.Series => ["time_ms"u8.ToArray(), .. _names],
        RecordingKind.Neurons => ["time_ms,population,neuron,value"u8.ToArray()],
        RecordingKind.Synapses => ["time_ms,projection,source,target,weight"u8.ToArray()],
        RecordingKind.Spikes => ["time_ms,population,neuron"u8.ToArray()],
        _ => ["time_ms,projection,event,source,target,weight"u8.ToArray()],
    };

    private void AddSeries(in SampleFrame frame)
    {
        File.Add(_time.Of(frame.Time));
        foreach (var value in frame.Values)
        {
            File.Add(value);
        }

        File.EndRow();
    }

    private void AddNeurons(in SampleFrame frame)
    {
        var values = frame.Values;
        for (var group = 0; group < _groups.Length; group++)
        {
            for (var neuron = 0; neuron < _groups[group].Size; neuron++)
            {
                BeginRow(frame.Time, group);
                File.Add(neuron);
                File.Add(values[neuron]);
                File.EndRow();
            }

            values = values[_groups[group].Size..];
        }
    }

    private void BeginRow(double time, int group)
    {
        File.Add(_time.Of(time));
        File.Add(_names[group]);
    }

    private void AddSynapse(int source, int target, double weight)
    {
        File.Add(source);
        File.Add(target);
        File.Add(weight);
        File.EndRow();
    }
}
