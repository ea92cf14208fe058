using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The result of a member of a sweep.</summary>
/// <param name="Member">The member.</param>
/// <param name="Directory">The folder of its results.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Summary">The contents of its <c>run.json</c>; null if it has not ended without failure.</param>
/// <param name="Failure">The failure; null if there is none.</param>
public sealed record SweepMemberResult(SweepMember Member, string Directory, SweepOutcome Outcome, RunSummary? Summary = null, Exception? Failure = null);
