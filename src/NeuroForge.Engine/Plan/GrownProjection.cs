namespace NeuroForge.Engine.Plan;

/// <summary>The synapses of a projection at one moment, with what another network needs to know to begin with them.</summary>
public sealed record GrownProjection
{
    /// <summary>The name of the projection.</summary>
    public required string Name { get; init; }

    /// <summary>The names of its source populations; sources are numbered through all of them.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The names of its target populations.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The qualified id of its synapse rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The unit of its weights.</summary>
    public required string WeightUnit { get; init; }

    /// <summary>The synapses.</summary>
    public required GivenSynapses Synapses { get; init; }
}
