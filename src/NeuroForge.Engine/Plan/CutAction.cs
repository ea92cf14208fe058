namespace NeuroForge.Engine.Plan;

/// <summary>Cuts synapses of a projection.</summary>
public sealed record CutAction : PhaseActionPlan
{
    /// <summary>The projection's name.</summary>
    public required string Projection { get; init; }

    /// <summary>A population or group to whose synapses it is restricted on the side of the sources; null for all sources.</summary>
    public string? From { get; init; }

    /// <summary>A population or group to whose synapses it is restricted on the side of the targets; null for all targets.</summary>
    public string? To { get; init; }
}
