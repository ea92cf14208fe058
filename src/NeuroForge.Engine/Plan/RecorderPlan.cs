namespace NeuroForge.Engine.Plan;

/// <summary>A recorder and what it records.</summary>
public sealed record RecorderPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The recorder.</summary>
    public required MechanismUse Model { get; init; }

    /// <summary>
    /// What is recorded: of populations <c>spikes</c>, <c>firing_rate</c>, <c>calcium</c>, <c>positions</c>; of projections <c>connections</c>, <c>births</c>,
    /// <c>deaths</c>, <c>in_degree</c>, <c>out_degree</c>, <c>weights</c>, <c>weight_histogram</c>, <c>delays</c>, <c>rewiring</c>; a state or parameter of
    /// populations, or an element: <c>axon_ex</c>, <c>axon_ex.connected</c>, <c>axon_ex.vacant</c>.
    /// </summary>
    public required string Record { get; init; }

    /// <summary>The populations or projections recorded, by name.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>To what the numbers of a population, or the degrees of a projection, are reduced; null to keep each neuron's.</summary>
    public Reduction? Reduce { get; init; }

    /// <summary>
    /// Steps from one sample to the next, the first after one such span; null for what is recorded when it happens, and for <c>positions</c>.
    /// </summary>
    public long? Every { get; init; }

    /// <summary>Whether it records once, when the run begins: <c>positions</c>.</summary>
    public bool IsOnce => Record == "positions";

    /// <summary>The bins of a <c>weight_histogram</c>; null for everything else.</summary>
    public HistogramPlan? Histogram { get; init; }
}
