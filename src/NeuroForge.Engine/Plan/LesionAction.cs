namespace NeuroForge.Engine.Plan;

/// <summary>Lesions neurons for good.</summary>
public sealed record LesionAction : PhaseActionPlan
{
    /// <summary>The names of populations and groups.</summary>
    public required IReadOnlyList<string> Neurons { get; init; }
}
