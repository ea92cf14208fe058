namespace NeuroForge.Recorders;

/// <summary>The frames of a recording, as they arrive.</summary>
/// <param name="info">Description of the recording.</param>
internal sealed class KeptFrames(RecordingInfo info)
{
    private readonly GrowingArray<double> _times = new();
    private readonly GrowingArray<double> _values = new();

    /// <summary>Spikes.</summary>
    internal GrowingArray<RecordedSpike> Spikes { get; } = new();

    /// <summary>Synapses at moments.</summary>
    internal GrowingArray<KeptMoment<RecordedSynapse>> Synapses { get; } = new();

    /// <summary>Births and deaths at moments.</summary>
    internal GrowingArray<KeptMoment<RewiringEvent>> Rewiring { get; } = new();

    /// <summary>Positions of neurons.</summary>
    internal GrowingArray<Position> Positions { get; } = new();

    /// <summary>Everything received so far.</summary>
    internal KeptRecording Recording => new(info)
    {
        Times = _times.SoFar,
        Values = _values.SoFar,
        Spikes = Spikes.SoFar,
        Synapses = Synapses.SoFar,
        Rewiring = Rewiring.SoFar,
        Positions = Positions.SoFar,
    };

    /// <summary>Adds a sample.</summary>
    internal void Add(double time, ReadOnlySpan<double> values)
    {
        _values.Add(values);
        _times.Add(time);
    }
}
