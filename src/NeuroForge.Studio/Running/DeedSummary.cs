namespace NeuroForge.Studio.Running;

/// <summary>A change in the history of a run.</summary>
/// <param name="Time">Simulated time in s.</param>
/// <param name="Words">The change in words.</param>
internal sealed record DeedSummary(double Time, string Words);
