namespace NeuroForge.Engine.Ranks;

/// <summary>The ranks of a run cannot work together: the library or the launcher is missing or another one, or the ranks run different networks.</summary>
/// <param name="message">The reason, and what to do.</param>
public sealed class RanksException(string message) : Exception(message);
