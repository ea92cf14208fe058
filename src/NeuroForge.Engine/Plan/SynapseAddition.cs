namespace NeuroForge.Engine.Plan;

/// <summary>Synapses that a connector adds to a projection of a running network.</summary>
public sealed record SynapseAddition
{
    /// <summary>The projection's name.</summary>
    public required string Projection { get; init; }

    /// <summary>The connector.</summary>
    public required MechanismUse Connector { get; init; }

    /// <summary>The groups or populations to which the projection's sources are restricted; empty for all of them.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The groups or populations to which the projection's targets are restricted; empty for all of them.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The weight in the receptor's unit; null for weights as the description gives to others.</summary>
    public double? Weight { get; init; }
}
