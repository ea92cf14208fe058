using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A class mechanism with the values of its parameters.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Parameters">Values by name, each of the declared type; missing ones have their defaults.</param>
public sealed record MechanismUse(Mechanism Mechanism, IReadOnlyDictionary<string, object> Parameters)
{
    /// <summary>True if every required parameter has a value, so that the mechanism can be created.</summary>
    public bool IsComplete => Mechanism.Parameters.All(p => p.Default is not null || Parameters.ContainsKey(p.Name));
}
