namespace NeuroForge.Hosting.Sweeps;

/// <summary>The result of a sweep.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Members">Its members, in their order.</param>
/// <param name="IsCancelled">True if it was stopped before all members had ended.</param>
public sealed record SweepResult(string Model, IReadOnlyList<SweepMemberResult> Members, bool IsCancelled)
{
    /// <summary>Number of members with an outcome.</summary>
    public int Count(SweepOutcome outcome) => Members.Count(m => m.Outcome == outcome);
}
