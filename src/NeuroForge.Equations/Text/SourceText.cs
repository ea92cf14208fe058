namespace NeuroForge.Equations.Text;

/// <summary>A text of a model, such as an equation.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">An object by which the caller finds the place of the text again; it has no other meaning.</param>
public sealed record SourceText(string Text, object? Origin = null);
