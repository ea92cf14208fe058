namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A value that a dashed line marks, such as a set-point.</summary>
/// <param name="Value">The value.</param>
/// <param name="Colour">The number of the colour of whom it belongs to.</param>
internal sealed record Level(double Value, int Colour);
