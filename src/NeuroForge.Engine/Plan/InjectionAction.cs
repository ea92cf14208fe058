using NeuroForge.Units;

namespace NeuroForge.Engine.Plan;

/// <summary>Lets something arrive at a receptor in one step.</summary>
public sealed record InjectionAction : PhaseActionPlan
{
    /// <summary>The names of populations and groups.</summary>
    public required IReadOnlyList<string> Neurons { get; init; }

    /// <summary>The receptor.</summary>
    public required string Receptor { get; init; }

    /// <summary>The amount, in the receptor's unit.</summary>
    public required double Amount { get; init; }

    /// <summary>The receptor's unit; null if it is not known.</summary>
    public Unit? Unit { get; init; }
}
