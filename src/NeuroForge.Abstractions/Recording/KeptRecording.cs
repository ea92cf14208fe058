using NeuroForge.Layouts;

namespace NeuroForge.Recording;

/// <summary>A recording in memory. Members that do not apply to its kind are empty.</summary>
/// <param name="Info">Description of the recording.</param>
public sealed record KeptRecording(RecordingInfo Info)
{
    /// <summary>The times of the samples in ms, ascending.</summary>
    public ReadOnlyMemory<double> Times { get; init; }

    /// <summary>The numbers of all samples, sample after sample: for a series one for each group, otherwise those of all neurons, group after group.</summary>
    public ReadOnlyMemory<double> Values { get; init; }

    /// <summary>Spikes, ordered by time.</summary>
    public ReadOnlyMemory<RecordedSpike> Spikes { get; init; }

    /// <summary>The synapses of projections at moments, ordered by time.</summary>
    public ReadOnlyMemory<KeptMoment<RecordedSynapse>> Synapses { get; init; }

    /// <summary>Births and deaths of synapses, ordered by time.</summary>
    public ReadOnlyMemory<KeptMoment<RewiringEvent>> Rewiring { get; init; }

    /// <summary>Positions of the neurons, group after group.</summary>
    public ReadOnlyMemory<Position> Positions { get; init; }

    /// <summary>The numbers of a sample.</summary>
    /// <param name="sample">Number of the sample, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<double> Sample(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, Times.Length);
        var width = Values.Length / Times.Length;
        return Values.Span.Slice(sample * width, width);
    }
}
