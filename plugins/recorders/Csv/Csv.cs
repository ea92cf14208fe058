namespace NeuroForge.Recorders;

/// <summary>Writes a recording as comma-separated values into a file named after the recorder.</summary>
[Recorder("csv", Doc = "Comma-separated values in a file named after the recorder.")]
public sealed class Csv : IResumableRecorder, IPositionRecorder, IFileRecorder
{
    private readonly TimeField _time = new();
    private readonly TimeField _delay = new();
    private readonly TimeField _age = new();
    private readonly Dictionary<string, byte[]> _causes = new(StringComparer.Ordinal);
    private RecordingKind _kind;
    private byte[] _column = [];
    private bool _ofTimes;
    private RecordingGroup[] _groups = [];
    private byte[][] _names = [];
    private CsvFile? _file;

    private CsvFile File => _file ?? throw new InvalidOperationException("a frame was received before the recording began");

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; private set; } = [];

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
            File.Add(synapse.Source);
            File.Add(synapse.Target);
            AddNumberOf(synapse);
            File.EndRow();
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
            File.Add(change.Synapse);
            File.Add(change.Source);
            File.Add(change.Target);
            File.Add(change.Weight);
            File.Add(_delay.Of(change.Delay));
            File.Add(_age.Of(change.Age));
            File.Add(Encoded(change.Cause));
            File.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Positions(in PositionFrame frame)
    {
        var neuron = 0;
        foreach (var position in frame.Positions)
        {
            File.Add(_names[frame.Group]);
            File.Add(neuron++);
            File.Add(position.X);
            File.Add(position.Y);
            File.Add(position.Z);
            File.EndRow();
        }
    }

    /// <inheritdoc/>
    public void End(RunOutcome outcome) => _file?.Dispose();

    private string PathOf(RecordingInfo recording) => Path.Combine(recording.Directory, Files[0]);

    private void Take(RecordingInfo recording)
    {
        Files = [recording.Name + ".csv"];
        _kind = recording.Kind;
        (_column, _ofTimes) = (CsvFile.Encode(recording.Column), recording.Column.EndsWith("_ms", StringComparison.Ordinal));
        _groups = [.. recording.Groups];
        _names = [.. _groups.Select(group => CsvFile.Encode(group.Name))];
    }

    private IEnumerable<byte[]> Columns() => _kind switch
    {
        RecordingKind.Series => ["time_ms"u8.ToArray(), .. _names],
        RecordingKind.Neurons => ["time_ms,population,neuron"u8.ToArray(), _column],
        RecordingKind.Synapses => ["time_ms,projection,source,target"u8.ToArray(), _column],
        RecordingKind.Spikes => ["time_ms,population,neuron"u8.ToArray()],
        RecordingKind.Positions => ["population,neuron,x_um,y_um,z_um"u8.ToArray()],
        _ => ["time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause"u8.ToArray()],
    };

    private void AddNumberOf(in RecordedSynapse synapse)
    {
        if (_ofTimes)
        {
            File.Add(_delay.Of(synapse.Weight));
        }
        else
        {
            File.Add(synapse.Weight);
        }
    }

    /// <summary>A cause as an encoded field, from a cache; a strategy has few causes.</summary>
    private byte[] Encoded(string cause)
    {
        if (!_causes.TryGetValue(cause, out var field))
        {
            _causes[cause] = field = CsvFile.Encode(cause);
        }

        return field;
    }

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
}
