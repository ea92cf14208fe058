namespace NeuroForge.Recording;

/// <summary>Spikes of a slice of time.</summary>
/// <param name="spikes">The spikes, ordered by time, then by population and neuron.</param>
public readonly ref struct SpikeFrame(ReadOnlySpan<RecordedSpike> spikes)
{
    /// <summary>The spikes, ordered by time, then by population and neuron.</summary>
    public ReadOnlySpan<RecordedSpike> Spikes { get; } = spikes;
}
