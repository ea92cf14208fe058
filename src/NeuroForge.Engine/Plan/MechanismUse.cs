using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A class mechanism with the values of its parameters.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Parameters">Values by name, each of the declared type; missing ones have their defaults.</param>
public sealed record MechanismUse(Mechanism Mechanism, IReadOnlyDictionary<string, object> Parameters);
