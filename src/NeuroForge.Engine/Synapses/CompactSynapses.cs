using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses;

/// <summary>Decides which projections have synapses that never change, so that these need no memory but for their ends, weights and delays.</summary>
internal static class CompactSynapses
{
    /// <summary>True if the synapses of a projection never change until a change of the running network opens it.</summary>
    internal static bool Fit(ProjectionPlan plan) => plan.Rewiring is null && Fit(plan.Rule);

    /// <summary>True if a rule only passes on spikes: it has neither states nor memory, sees nothing, and leaves weights unchanged.</summary>
    internal static bool Fit(Mechanism rule) =>
        rule.Implements(typeof(IOnPreSpike<>))
        && !rule.Implements(typeof(IOnPostSpike<>))
        && !rule.Implements(typeof(IOnTarget<>))
        && !rule.IsModulated
        && !RuleNature.IsStepped(rule)
        && rule.States.Count + rule.Seen.Count == 0
        && !rule.Weight!.Plastic;

    /// <summary>The populations at which spikes arrive, all of them through synapses that never change.</summary>
    internal static HashSet<string> Onto(NetworkPlan plan)
    {
        HashSet<string> targets = [.. plan.Projections.Where(Fit).SelectMany(projection => projection.To)];
        targets.ExceptWith(plan.Projections.Where(projection => !Fit(projection)).SelectMany(projection => projection.To));
        return targets;
    }
}
