namespace NeuroForge.Engine.Plan;

/// <summary>A recorder and its recording.</summary>
public sealed record RecorderPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The recorder.</summary>
    public required MechanismUse Model { get; init; }

    /// <summary>The recorded quantity, by a name of the catalogue: <c>spikes</c>, <c>weights</c>, a state of a neuron model or synapse rule.</summary>
    public required string Record { get; init; }

    /// <summary>The populations, groups or projections recorded, by name.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The reduction of the numbers of a population's neurons, or of a projection's synapses, sources or targets, to one; null to keep each.</summary>
    public Reduction? Reduce { get; init; }

    /// <summary>Steps from one sample to the next; the first sample is after one such interval; null for events and for values recorded once.</summary>
    public long? Every { get; init; }

    /// <summary>The bins of a <c>weight_histogram</c>; null for everything else.</summary>
    public HistogramPlan? Histogram { get; init; }
}
