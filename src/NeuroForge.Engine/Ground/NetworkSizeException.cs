namespace NeuroForge.Engine.Ground;

/// <summary>Reports that a network needs more elements in one array than an array can hold.</summary>
/// <param name="message">The number that is needed and the greatest one possible.</param>
public sealed class NetworkSizeException(string message) : Exception(message);
