namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Ends a reading that has found too many mistakes.</summary>
internal sealed class TooManyMistakesException : Exception;
