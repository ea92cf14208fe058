namespace NeuroForge.Engine.Profiling;

/// <summary>The computing time of a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Of">The stimulus, population or projection; null if it belongs to none.</param>
/// <param name="Seconds">Wall-clock time in s.</param>
public sealed record PhaseTime(Phase Phase, string? Of, double Seconds);
