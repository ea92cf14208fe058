namespace NeuroForge.Analysis.Runs;

/// <summary>A part of where the time of a run went.</summary>
/// <param name="Phase">What it was spent on: <c>neurons</c>, <c>delivery</c>.</param>
/// <param name="Of">Of which stimulus, population or projection; null where of none.</param>
/// <param name="Seconds">Wall-clock time in s.</param>
public sealed record RunProfilePart(string Phase, string? Of, double Seconds);
