namespace NeuroForge.Recorders;

/// <summary>A recorder whose file is created at the end, from a spool. The file does not depend on whether the run was resumed.</summary>
public abstract class SpooledRecorder : IResumableRecorder, IPositionRecorder, IFileRecorder, IDisposable
{
    private SpooledRecording? _recording;
    private Spool? _spool;
    private bool _completed;

    private protected SpooledRecorder()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; private set; } = [];

    private SpooledRecording Recording => _recording ?? throw new InvalidOperationException("a frame was received before the recording began");

    private Spool Spooled => _spool ?? throw new InvalidOperationException("a frame was received before the recording began");

    /// <inheritdoc/>
    public void Begin(RecordingInfo recording)
    {
        var file = Prepare(recording);
        _spool = Spool.Create(file, Recording.ColumnCount);
    }

    /// <inheritdoc/>
    public void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved)
    {
        var file = Prepare(recording);
        _spool = Spool.Resume(file, Recording.ColumnCount, saved);
        Recording.GoOn(_spool);
    }

    /// <inheritdoc/>
    public byte[] Save() => Spooled.Save();

    /// <inheritdoc/>
    public void Sample(in SampleFrame frame) => Recording.Take(frame, Spooled);

    /// <inheritdoc/>
    public void Synapses(in SynapseFrame frame) => Recording.Take(frame, Spooled);

    /// <inheritdoc/>
    public void Spikes(in SpikeFrame frame) => Recording.Take(frame, Spooled);

    /// <inheritdoc/>
    public void Rewired(in RewiringFrame frame) => Recording.Take(frame, Spooled);

    /// <inheritdoc/>
    public void Positions(in PositionFrame frame) => Recording.Take(frame, Spooled);

    /// <inheritdoc/>
    public void End(RunOutcome outcome)
    {
        _spool?.Finish(file => Recording.Write(Spooled, file));
        _completed = outcome == RunOutcome.Completed;
    }

    /// <summary>Removes the spool, after all results of a completed run have been written and no run can continue from it.</summary>
    public void Dispose()
    {
        if (_completed)
        {
            _spool?.Remove();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The ending of a file's name in this format, after the recorder's name.</summary>
    private protected abstract string Extension { get; }

    /// <summary>Layout of a kind of recording in this format.</summary>
    /// <exception cref="NotSupportedException">The format has no layout for it.</exception>
    private protected abstract SpooledRecording Layout(RecordingInfo recording);

    private string Prepare(RecordingInfo recording)
    {
        _recording = Layout(recording);
        Files = [recording.Name + Extension];
        return Path.Combine(recording.Directory, Files[0]);
    }
}
