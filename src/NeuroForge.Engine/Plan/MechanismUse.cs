using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A class mechanism with the values of its parameters.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Parameters">Values by name, each of the declared type; what is left out has its default.</param>
public sealed record MechanismUse(Mechanism Mechanism, IReadOnlyDictionary<string, object> Parameters);
