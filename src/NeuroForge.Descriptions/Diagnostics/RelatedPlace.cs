namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Another place of the description that has to do with a mistake.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What stands there.</param>
public sealed record RelatedPlace(int Line, int Column, string Message);
