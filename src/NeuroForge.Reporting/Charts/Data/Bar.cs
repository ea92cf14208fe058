namespace NeuroForge.Reporting.Charts.Data;

/// <summary>A bar with a name and a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its length, 0 or more.</param>
/// <param name="Words">The value as text beside it.</param>
internal sealed record Bar(string Name, double Value, string Words);
