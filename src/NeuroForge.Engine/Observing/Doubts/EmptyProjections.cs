using System.Globalization;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds projections without initial synapses that are never rewired.</summary>
public static class EmptyProjections
{
    /// <summary>Mean number of synapses below which most networks have none.</summary>
    private const double Few = 0.5;

    /// <summary>Projections for which that is known before construction, each with its place.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="estimate">Its estimated size.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan, NetworkEstimate estimate) =>
        plan.Projections.Zip(estimate.Projections)
            .Where(p => IsWired(p.First) && IsExpected(p.Second))
            .Select(p => new Doubt(
                $"projections.{p.First.Name}.connect",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"connector \"{p.First.Connector!.Mechanism.Id}\" makes "
                        + $"{(p.Second.Synapses > 0 ? $"{p.Second.Synapses:G3} synapses on average" : "no synapse")} here, and the projection is never "
                        + $"rewired"),
                "change the connector's parameters, or add \"rewiring\""))
            .Concat(plan.Projections.Where(p => p is { Given.Count: 0, Rewiring: null }).Select(p => new Doubt(
                $"projections.{p.Name}.connect",
                $"the projection has no synapse in {p.Given!.Origin}, and is never rewired here",
                "begin from another moment, or add \"rewiring\"")));

    /// <summary>Projections for which it is known only after construction, a sentence each.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="estimate">Its estimated size.</param>
    /// <param name="synapses">The synapses of each projection, in the order of the plan.</param>
    public static IEnumerable<string> In(NetworkPlan plan, NetworkEstimate estimate, IEnumerable<long> synapses) =>
        plan.Projections.Zip(estimate.Projections, synapses)
            .Where(p => p.Third == 0 && IsWired(p.First) && !IsExpected(p.Second))
            .Select(p => $"projection {p.First.Name} has no synapse and is never rewired: its connector \"{p.First.Connector!.Mechanism.Id}\" made none");

    /// <summary>Those that rewiring has left without a single synapse from the beginning to the end of a run, a sentence each.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="tallies">The synapses of each projection, in the order of the plan.</param>
    public static IEnumerable<string> Unborn(NetworkPlan plan, IEnumerable<ProjectionTally> tallies) =>
        plan.Projections.Zip(tallies)
            .Where(p => p.First.Rewiring is not null && p.Second.Births == 0)
            .Select(p => $"projection {p.First.Name} had no synapse throughout the run: its rewiring strategy \"{p.First.Rewiring!.Strategy.Mechanism.Id}\" "
                + "has made none");

    private static bool IsWired(ProjectionPlan plan) => plan is { Connector: not null, Rewiring: null };

    private static bool IsExpected(ProjectionEstimate estimate) => estimate.Synapses < Few;
}
