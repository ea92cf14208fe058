namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Another place of the description that is involved in a mistake.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">A description of that place.</param>
public sealed record RelatedPlace(int Line, int Column, string Message);
