namespace NeuroForge.Analysis.Runs;

/// <summary>A phase of a run's protocol.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Begin">Its beginning in ms.</param>
/// <param name="End">Its end in ms.</param>
public sealed record RunPhase(string Name, double Begin, double End);
