using NeuroForge.Engine.Plan;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses;

/// <summary>
/// The smallest and the largest delay of a network, in steps: they determine the length of a slice and the number of steps with pending inputs.
/// </summary>
/// <param name="Least">The smallest.</param>
/// <param name="Greatest">The largest.</param>
internal readonly record struct DelayRange(int Least, int Greatest)
{
    /// <summary>Greatest length of a slice: longer ones are not faster, and their spikes would no longer fit into the cache.</summary>
    internal const int LongestSlice = 32;

    /// <summary>The number of steps in a slice.</summary>
    internal int Slice => Math.Min(Least, LongestSlice);

    /// <summary>Reads the delays of a plan.</summary>
    /// <exception cref="PlanException">A delay is below one step, above 65535 or unbounded.</exception>
    internal static DelayRange Of(NetworkPlan plan)
    {
        var (least, greatest) = (int.MaxValue, 1);
        foreach (var projection in plan.Projections)
        {
            Check(projection);
            var (min, max) = projection.DelaySupport;
            var isEarly = DelaySplit.Of(projection) is { SourcesLate: > 0 };
            least = isEarly || RuleNature.IsStepped(projection.Rule) ? 1 : Math.Min(least, Round(min));
            greatest = Math.Max(greatest, Round(max));
        }

        return plan.Projections.Count == 0 ? new DelayRange(LongestSlice, LongestSlice) : new DelayRange(least, greatest);
    }

    /// <summary>
    /// Checks the delays of a projection: a continuous signal may have a delay of 0, but the same for all targets; a spike needs at least one step.
    /// </summary>
    private static void Check(ProjectionPlan projection)
    {
        var path = $"projections.{projection.Name}.synapse.delay";
        var (min, max) = projection.DelaySupport;
        var atOnce = RuleNature.IsContinuous(projection.Rule) && !projection.Rule.Implements(typeof(IOnPreSpike<>)) && projection.SingleDelay is 0;
        if (!atOnce && !(min >= 0.5 && min <= max && max <= ushort.MaxValue))
        {
            throw new PlanException(path, $"delays must be from 1 to {ushort.MaxValue} steps");
        }

        if (RuleNature.IsContinuous(projection.Rule) && projection.SingleDelay is null)
        {
            throw new PlanException(path, "a continuous signal has one delay for the whole projection: give a single value");
        }
    }

    /// <summary>A delay rounded to a whole number of steps, 1 or more: a signal that does not arrive at once arrives in the next step.</summary>
    /// <exception cref="OverflowException">The delay is above 65535.</exception>
    internal static ushort Round(double delay) => checked((ushort)Math.Max(1, Math.Round(delay)));
}
