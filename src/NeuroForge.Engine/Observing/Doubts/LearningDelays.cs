using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds synapses that learn from the spike times of two neurons and have a delay, which their learning ignores.</summary>
public static class LearningDelays
{
    /// <summary>The delays of more than one step, each with its place.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan) =>
        from projection in plan.Projections
        where projection.Rule.LearnsAtEmission && projection.Dendritic is null
        let steps = DelayRange.Round(projection.Delay.Support.Max)
        where steps > 1
        select new Doubt(
            $"projections.{projection.Name}.synapse.delay",
            $"\"{projection.Rule.Id}\" learns as if the delay of {Ms(steps * plan.Step)} were 0: {projection.Rule.LearningInWords()}",
            !projection.Rule.LearnsAtSpikesAlone
                ? "in other simulators a delay may shift learning: check the sign of the changes for close pairs; a delay of one step, "
                    + $"\"{Ms(plan.Step)}\", makes no difference"
                : "give the dendritic share of the delay in the projection: \"dendritic\": 1 as in NEST, 0 as in Brian2, 0.5 as now");

    private static string Ms(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:G12} ms");
}
