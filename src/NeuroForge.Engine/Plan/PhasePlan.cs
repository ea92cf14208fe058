namespace NeuroForge.Engine.Plan;

/// <summary>A phase of a protocol: a stretch of simulated time in which something is different from before.</summary>
public sealed record PhasePlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The step at whose beginning it begins.</summary>
    public required long First { get; init; }

    /// <summary>Number of steps, 1 or more.</summary>
    public required long Steps { get; init; }

    /// <summary>The actions, ordered by step; actions of one step are carried out in this order.</summary>
    public IReadOnlyList<PhaseActionPlan> Actions { get; init; } = [];

    /// <summary>The step at whose beginning the phase ends.</summary>
    public long End => First + Steps;
}
