namespace NeuroForge.Analysis.Runs;

/// <summary>A summary of a column of a series.</summary>
/// <param name="Recorder">The recorder's name.</param>
/// <param name="Column">The column: a population or projection.</param>
/// <param name="Last">The last value; not-a-number if there was none.</param>
/// <param name="Mean">The mean over all samples; not-a-number if there was none.</param>
public sealed record ColumnSummary(string Recorder, string Column, double Last, double Mean);
