namespace NeuroForge.Engine.Plan;

/// <summary>The synapses, synaptic elements and calcium of a network at one moment. Another network can begin with them.</summary>
public sealed record GrownNetwork
{
    /// <summary>The simulated time in ms.</summary>
    public required double Time { get; init; }

    /// <summary>The length of a step in ms.</summary>
    public required double Step { get; init; }

    /// <summary>The populations, in the order of neurons.</summary>
    public required IReadOnlyList<GrownPopulation> Populations { get; init; }

    /// <summary>The projections.</summary>
    public required IReadOnlyList<GrownProjection> Projections { get; init; }
}
