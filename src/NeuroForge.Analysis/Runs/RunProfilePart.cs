namespace NeuroForge.Analysis.Runs;

/// <summary>The time that a run spent in one phase.</summary>
/// <param name="Phase">The phase: <c>neurons</c>, <c>delivery</c>.</param>
/// <param name="Of">The stimulus, population or projection; null if it belongs to none.</param>
/// <param name="Seconds">Wall-clock time in s.</param>
public sealed record RunProfilePart(string Phase, string? Of, double Seconds);
