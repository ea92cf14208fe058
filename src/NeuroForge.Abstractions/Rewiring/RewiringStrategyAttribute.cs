namespace NeuroForge;

/// <summary>Declares a class as a rewiring strategy.</summary>
/// <param name="id">The name that descriptions use, for instance <c>homeostatic</c>.</param>
public sealed class RewiringStrategyAttribute(string id) : MechanismAttribute(id, MechanismKind.RewiringStrategy, typeof(IRewiringStrategy));
