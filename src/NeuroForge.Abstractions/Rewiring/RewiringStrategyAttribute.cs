using NeuroForge.Mechanisms;

namespace NeuroForge.Rewiring;

/// <summary>Declares a class as a rewiring strategy.</summary>
/// <param name="id">The name that descriptions use, for instance <c>homeostatic</c>.</param>
public sealed class RewiringStrategyAttribute(string id) : MechanismAttribute(id, MechanismKind.RewiringStrategy, typeof(IRewiringStrategy))
{
    /// <summary>
    /// The unit that weights must have, such as <c>nS</c>; <c>1</c> for pure numbers: the unit in which the strategy compares and sets them. Projections onto
    /// receptors with another unit are refused. If it is not given, any unit is allowed.
    /// </summary>
    public string? WeightUnit { get; set; }
}
