namespace NeuroForge.Analysis.Recordings;

/// <summary>A sample of a series.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Values">One number per group of the recording, in its unit.</param>
public readonly record struct SeriesSample(double Time, double[] Values);
