namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A named stretch of the horizontal axis, such as a phase.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Begin">Its beginning, in the unit of the axis.</param>
/// <param name="End">Its end, in the unit of the axis.</param>
internal sealed record Span(string Name, double Begin, double End);
