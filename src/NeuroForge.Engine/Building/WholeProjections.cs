using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Engine.Building;

/// <summary>
/// The projections whose synapses every rank has, although each computes only those onto its own neurons: those that are rewired, since a rewiring strategy may
/// look at all synapses and every rank makes the same edits in the same order; those that recorders read; and all of them if a phase of the protocol deletes or
/// adds synapses.
/// </summary>
/// <param name="plan">The network.</param>
/// <param name="ranks">The exchange with other ranks.</param>
internal sealed class WholeProjections(NetworkPlan plan, RankExchange ranks)
{
    private readonly bool _all = ranks.IsAlone
        || plan.Phases.SelectMany(phase => phase.Actions).Any(action => action is CutAction or AdditionAction or LesionAction);

    private readonly HashSet<string> _recorded = [.. plan.Recorders.SelectMany(recorder => recorder.Of)];

    /// <summary>True if every rank has all synapses of a projection.</summary>
    internal bool Contain(ProjectionPlan projection) => _all || projection.Rewiring is not null || _recorded.Contains(projection.Name);
}
