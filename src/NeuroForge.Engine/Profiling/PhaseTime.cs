namespace NeuroForge.Engine.Profiling;

/// <summary>The time that a phase took.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Of">Of which stimulus, population or projection; null where it is of none.</param>
/// <param name="Seconds">Wall-clock time in s.</param>
public sealed record PhaseTime(Phase Phase, string? Of, double Seconds);
