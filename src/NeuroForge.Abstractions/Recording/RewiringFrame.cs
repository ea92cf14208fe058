namespace NeuroForge.Recording;

/// <summary>Births and deaths of a projection's synapses at one moment.</summary>
/// <param name="time">The time in ms.</param>
/// <param name="group">Number of the group in the recording.</param>
/// <param name="events">Deaths, then births; in the first frame, the births of the synapses of the initial network.</param>
public readonly ref struct RewiringFrame(double time, int group, ReadOnlySpan<RewiringEvent> events)
{
    /// <summary>The time in ms.</summary>
    public double Time { get; } = time;

    /// <summary>Number of the group in the recording.</summary>
    public int Group { get; } = group;

    /// <summary>Deaths, then births, each in the order in which they were proposed.</summary>
    public ReadOnlySpan<RewiringEvent> Events { get; } = events;
}
