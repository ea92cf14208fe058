using System.Globalization;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds projections without effect within the run, and rewiring without an update in it.</summary>
public static class IdleProjections
{
    /// <summary>The projections, each with its place.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan) => plan.Projections.SelectMany(projection => Of(plan, projection));

    private static IEnumerable<Doubt> Of(NetworkPlan network, ProjectionPlan plan)
    {
        var path = $"projections.{plan.Name}";
        if (DelayRange.Round(plan.DelaySupport.Min) >= network.Steps)
        {
            yield return new(
                $"{path}.synapse.delay",
                $"the shortest delay is not below the duration of {Ms(network.Steps * network.Step)}: nothing arrives before the end of the run",
                "shorten \"delay\", or lengthen the run");
        }

        if (plan.Modulator is { } modulator && modulator.Delay >= network.Steps)
        {
            yield return new(
                $"{path}.modulator.delay",
                $"the delay is not below the duration of {Ms(network.Steps * network.Step)}: no spike of a modulator acts before the end of the run",
                "shorten \"delay\", or lengthen the run");
        }

        if (plan.Weight.Single is 0 && plan.Given is null && !plan.Rule.Weight!.Plastic)
        {
            yield return new(
                $"{path}.synapse.weight",
                $"synapses of weight 0 deliver nothing, and \"{plan.Rule.Id}\" never changes a weight",
                "give them another weight, or remove the projection");
        }

        if (plan.Rewiring is { } rewiring && OfRewiring(network, plan, rewiring) is { } idle)
        {
            yield return idle;
        }
    }

    private static Doubt? OfRewiring(NetworkPlan network, ProjectionPlan plan, RewiringPlan rewiring)
    {
        var path = $"projections.{plan.Name}.rewiring";
        return rewiring.Start >= network.Steps
                ? new($"{path}.start", "the first update is after the end of the run", "write an earlier \"start\", or lengthen the run")
            : rewiring.Start == 0 && rewiring.Every >= network.Steps
                ? new($"{path}.every", "the only update within the run is that at its beginning, before anything has happened", "shorten \"every\"")
            : !plan.Autapses && PlannedSide.HasOnlyAutapses(network, plan)
                ? new(path, "no synapse can be made: the only pair of neurons is one neuron and itself", "allow autapses, or join other populations")
            : null;
    }

    private static string Ms(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:G12} ms");
}
