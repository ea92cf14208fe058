namespace NeuroForge.Engine.Plan;

/// <summary>A phase of a protocol: a stretch of simulated time in which something is different from before.</summary>
public sealed record PhasePlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The step at whose beginning it begins.</summary>
    public required long First { get; init; }

    /// <summary>How many steps it has, 1 or more.</summary>
    public required long Steps { get; init; }

    /// <summary>What happens in it, by step; at one step in this order.</summary>
    public IReadOnlyList<PhaseActionPlan> Actions { get; init; } = [];

    /// <summary>The step at whose beginning it is over.</summary>
    public long End => First + Steps;
}
