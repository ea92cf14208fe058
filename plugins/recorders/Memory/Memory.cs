namespace NeuroForge.Recorders;

/// <summary>Keeps a recording in memory, for the application that hosts the simulation.</summary>
/// <remarks>A snapshot contains everything recorded so far, so that a resumed run continues with it: it is as large as the recording.</remarks>
[Recorder("memory", Doc = "Recording in memory, for an application that hosts the simulation.")]
public sealed class Memory : IResumableRecorder, IPositionRecorder, IMemoryRecorder
{
    private readonly Lock _turn = new();
    private KeptFrames? _frames;

    /// <inheritdoc/>
    public KeptRecording Kept
    {
        get
        {
            lock (_turn)
            {
                return Begun.Recording;
            }
        }
    }

    private KeptFrames Begun => _frames ?? throw new InvalidOperationException("the recording has not begun");

    /// <inheritdoc/>
    public void Begin(RecordingInfo recording)
    {
        lock (_turn)
        {
            _frames = new KeptFrames(recording);
        }
    }

    /// <inheritdoc/>
    public void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved)
    {
        var frames = SavedFrames.Read(recording, saved);
        lock (_turn)
        {
            _frames = frames;
        }
    }

    /// <inheritdoc/>
    public byte[] Save() => SavedFrames.Write(Kept);

    /// <inheritdoc/>
    public void Sample(in SampleFrame frame)
    {
        lock (_turn)
        {
            Begun.Add(frame.Time, frame.Values);
        }
    }

    /// <inheritdoc/>
    public void Synapses(in SynapseFrame frame)
    {
        lock (_turn)
        {
            Begun.Synapses.Add(new KeptMoment<RecordedSynapse>(frame.Time, frame.Group, frame.Synapses.ToArray()));
        }
    }

    /// <inheritdoc/>
    public void Spikes(in SpikeFrame frame)
    {
        lock (_turn)
        {
            Begun.Spikes.Add(frame.Spikes);
        }
    }

    /// <inheritdoc/>
    public void Rewired(in RewiringFrame frame)
    {
        lock (_turn)
        {
            Begun.Rewiring.Add(new KeptMoment<RewiringEvent>(frame.Time, frame.Group, frame.Events.ToArray()));
        }
    }

    /// <inheritdoc/>
    public void Positions(in PositionFrame frame)
    {
        lock (_turn)
        {
            Begun.Positions.Add(frame.Positions);
        }
    }

    /// <summary>Does nothing: the recording stays in memory as long as it is referenced.</summary>
    public void End(RunOutcome outcome)
    {
    }
}
