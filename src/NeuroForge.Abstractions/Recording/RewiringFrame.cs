namespace NeuroForge.Recording;

/// <summary>What happened to a projection's synapses at one moment.</summary>
/// <param name="time">The time in ms.</param>
/// <param name="group">Which of the recording's groups.</param>
/// <param name="events">Deaths, then births; before everything else the births of the synapses that the network begins with.</param>
public readonly ref struct RewiringFrame(double time, int group, ReadOnlySpan<RewiringEvent> events)
{
    /// <summary>The time in ms.</summary>
    public double Time { get; } = time;

    /// <summary>Which of the recording's groups.</summary>
    public int Group { get; } = group;

    /// <summary>Deaths, then births, each in the order in which they were proposed.</summary>
    public ReadOnlySpan<RewiringEvent> Events { get; } = events;
}
