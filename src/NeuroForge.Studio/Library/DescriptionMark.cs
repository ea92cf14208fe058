namespace NeuroForge.Studio.Library;

/// <summary>An error or a warning at a place of a description.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">The code, which <c>neuroforge explain</c> takes.</param>
/// <param name="Message">The problem.</param>
/// <param name="Path">The place in the description.</param>
/// <param name="Hint">The expected value, or the text to write; null if the message contains it.</param>
internal sealed record DescriptionMark(int Line, int Column, string Severity, string Code, string Message, string Path, string? Hint);
