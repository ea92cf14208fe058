using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that a synapse rule or a rewiring strategy fits the unit of the weights of a projection.</summary>
public static class WeightUnitCheck
{
    /// <summary>The reason why a mechanism cannot work with weights in a unit; null if it can.</summary>
    /// <param name="mechanism">The rule or strategy.</param>
    /// <param name="weights">The unit of the weights, which is that of the receptors.</param>
    public static string? Fault(Mechanism mechanism, Unit weights) => mechanism.WeightUnit is { } unit && !unit.IsSameAs(weights)
        ? $"{mechanism.Kind.InWords()} \"{mechanism.Id}\" works with weights {(unit.IsPure ? "that are pure numbers" : $"in {unit}")}, but the receptor takes "
            + $"{(weights.IsPure ? "pure numbers" : weights)}"
        : null;

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">Its receptors take another unit than its rule or its strategy needs.</exception>
    internal static void Check(NetworkPlan network, ProjectionPlan plan)
    {
        var unit = network.WeightUnitOf(plan);
        Check(plan.Rule, unit, $"projections.{plan.Name}.synapse.model");
        if (plan.Rewiring is { } rewiring)
        {
            Check(rewiring.Strategy.Mechanism, unit, $"projections.{plan.Name}.rewiring.strategy");
        }
    }

    private static void Check(Mechanism mechanism, Unit weights, string path)
    {
        if (Fault(mechanism, weights) is { } fault)
        {
            throw new PlanException(path, fault);
        }
    }
}
