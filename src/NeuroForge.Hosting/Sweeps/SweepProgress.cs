namespace NeuroForge.Hosting.Sweeps;

/// <summary>How far a sweep has come.</summary>
/// <param name="Members">How many members it has.</param>
/// <param name="Ended">How many of them have ended.</param>
/// <param name="Failed">With how many of them something went wrong.</param>
/// <param name="Done">The share of all simulated time that has been simulated, 0 to 1.</param>
/// <param name="JustEnded">The member that has just ended; null where none has since the last report.</param>
public readonly record struct SweepProgress(int Members, int Ended, int Failed, double Done, SweepMemberResult? JustEnded);
