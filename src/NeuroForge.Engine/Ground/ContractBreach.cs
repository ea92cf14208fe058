namespace NeuroForge.Engine.Ground;

/// <summary>Thrown if the host finds that a mechanism has violated its contract.</summary>
/// <param name="message">The violation, and what to change.</param>
internal sealed class ContractBreach(string message) : Exception(message);
