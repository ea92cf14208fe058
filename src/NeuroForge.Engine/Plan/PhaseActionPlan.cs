namespace NeuroForge.Engine.Plan;

/// <summary>Something that happens at the beginning of a step of a phase.</summary>
public abstract record PhaseActionPlan
{
    private protected PhaseActionPlan()
    {
    }

    /// <summary>The step of the simulation at whose beginning it happens.</summary>
    public required long Step { get; init; }

    /// <summary>The path in the description: <c>protocol[1].do[0]</c>.</summary>
    public required string Place { get; init; }
}
