namespace NeuroForge.Descriptions.Reference;

/// <summary>A word that a description may have as a value.</summary>
/// <param name="Word">The word, or the form of several, such as <c>elements:NAME</c>.</param>
/// <param name="Doc">Its meaning; empty if the word says it.</param>
public sealed record DescriptionWord(string Word, string Doc);
