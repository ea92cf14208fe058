namespace NeuroForge.Hosting.Sweeps;

/// <summary>The progress of a sweep.</summary>
/// <param name="Members">Number of members.</param>
/// <param name="Ended">Number of members that have ended.</param>
/// <param name="Failed">Number of members that have failed.</param>
/// <param name="Done">The fraction of all simulated time that has been simulated, 0 to 1.</param>
/// <param name="JustEnded">The member that has just ended; null if none has since the last report.</param>
public readonly record struct SweepProgress(int Members, int Ended, int Failed, double Done, SweepMemberResult? JustEnded);
