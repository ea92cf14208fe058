using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that only weights that never change are in single precision: a small change of a weight would be lost in rounding.</summary>
public static class PrecisionCheck
{
    /// <summary>The reason why the weights of a projection cannot be in single precision; null if they can.</summary>
    /// <param name="rule">The synapse rule.</param>
    /// <param name="rewired">True if the projection is rewired.</param>
    public static string? Fault(Mechanism rule, bool rewired) =>
        rewired ? "the projection is rewired, and synapses that change are stored in double precision"
        : !CompactSynapses.Fit(rule) ? $"single precision is for synapses that only pass on spikes, but the rule \"{rule.Id}\" does more"
        : null;

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">Its weights cannot be in single precision.</exception>
    internal static void Check(ProjectionPlan plan)
    {
        if (plan.SinglePrecision && Fault(plan.Rule, plan.Rewiring is not null) is { } fault)
        {
            throw new PlanException($"projections.{plan.Name}.synapse.precision", fault);
        }
    }
}
