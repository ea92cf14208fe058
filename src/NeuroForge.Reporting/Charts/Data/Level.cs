namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A value marked by a dashed line, such as a set-point.</summary>
/// <param name="Value">The value.</param>
/// <param name="Colour">The number of its owner's colour.</param>
internal sealed record Level(double Value, int Colour);
