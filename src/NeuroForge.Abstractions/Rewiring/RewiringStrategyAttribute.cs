using NeuroForge.Mechanisms;

namespace NeuroForge.Rewiring;

/// <summary>Declares a class as a rewiring strategy.</summary>
/// <param name="id">The name that descriptions use, for instance <c>homeostatic</c>.</param>
public sealed class RewiringStrategyAttribute(string id) : MechanismAttribute(id, MechanismKind.RewiringStrategy, typeof(IRewiringStrategy))
{
    /// <summary>
    /// The unit that weights must have, such as <c>nS</c>; <c>1</c> for pure numbers: that in which the strategy compares and gives them. Projections
    /// whose receptors take another are refused. Left out, any goes.
    /// </summary>
    public string? WeightUnit { get; set; }
}
