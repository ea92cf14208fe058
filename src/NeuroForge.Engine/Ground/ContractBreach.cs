namespace NeuroForge.Engine.Ground;

/// <summary>A mechanism has done what its contract does not allow, as the host found when it checked the result.</summary>
/// <param name="message">What it has done, and what to change.</param>
internal sealed class ContractBreach(string message) : Exception(message);
