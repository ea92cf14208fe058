namespace NeuroForge.Hosting.Results;

/// <summary>A summary of a column of a recorded series.</summary>
/// <param name="Recorder">The recorder.</param>
/// <param name="Column">The population or projection, or a bin of the weights of a projection.</param>
/// <param name="Last">Its last value; not-a-number if there is none.</param>
/// <param name="Mean">The mean of its samples; not-a-number if there is none.</param>
public sealed record SeriesResult(string Recorder, string Column, double Last, double Mean);
