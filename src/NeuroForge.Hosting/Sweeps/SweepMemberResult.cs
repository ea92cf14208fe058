using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>What came of a member of a sweep.</summary>
/// <param name="Member">The member.</param>
/// <param name="Directory">The folder of its results.</param>
/// <param name="Outcome">What has become of it.</param>
/// <param name="Summary">What its <c>run.json</c> says; null where it has not ended in good order.</param>
/// <param name="Failure">What went wrong; null where nothing did.</param>
public sealed record SweepMemberResult(SweepMember Member, string Directory, SweepOutcome Outcome, RunSummary? Summary = null, Exception? Failure = null);
