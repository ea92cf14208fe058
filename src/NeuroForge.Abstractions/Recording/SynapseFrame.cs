namespace NeuroForge.Recording;

/// <summary>The synapses of a projection at one moment.</summary>
/// <param name="time">The time in ms.</param>
/// <param name="group">Number of the group in the recording.</param>
/// <param name="synapses">Its synapses.</param>
public readonly ref struct SynapseFrame(double time, int group, ReadOnlySpan<RecordedSynapse> synapses)
{
    /// <summary>The time in ms.</summary>
    public double Time { get; } = time;

    /// <summary>Number of the group in the recording.</summary>
    public int Group { get; } = group;

    /// <summary>Its synapses, ordered by source, then by birth.</summary>
    public ReadOnlySpan<RecordedSynapse> Synapses { get; } = synapses;
}
