namespace NeuroForge.Engine.Plan;

/// <summary>Adds synapses to a projection.</summary>
public sealed record AdditionAction : PhaseActionPlan
{
    /// <summary>The synapses.</summary>
    public required SynapseAddition Synapses { get; init; }
}
