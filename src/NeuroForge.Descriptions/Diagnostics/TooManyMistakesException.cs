namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Ends a reading that has found more mistakes than anybody wants to see.</summary>
internal sealed class TooManyMistakesException : Exception;
