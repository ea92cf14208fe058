using NeuroForge.Engine.Plan;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses;

/// <summary>The least and the greatest delay of a network, in steps: they say how long a slice may be and how far ahead inputs reach.</summary>
/// <param name="Least">The least.</param>
/// <param name="Greatest">The greatest.</param>
internal readonly record struct DelayRange(int Least, int Greatest)
{
    /// <summary>Longer slices gain nothing more, and their spikes would no longer fit the cache.</summary>
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
            var (min, max) = projection.Delay.Support;
            least = RuleNature.IsStepped(projection.Rule) ? 1 : Math.Min(least, Round(min));
            greatest = Math.Max(greatest, Round(max));
        }

        return plan.Projections.Count == 0 ? new DelayRange(LongestSlice, LongestSlice) : new DelayRange(least, greatest);
    }

    /// <summary>A continuous signal may be heard at once, but by all targets alike; a spike takes a step at least.</summary>
    private static void Check(ProjectionPlan projection)
    {
        var path = $"projections.{projection.Name}.synapse.delay";
        var (min, max) = projection.Delay.Support;
        var atOnce = RuleNature.IsContinuous(projection.Rule) && !projection.Rule.Implements(typeof(IOnPreSpike<>)) && projection.Delay.Single is 0;
        if (!atOnce && !(min >= 0.5 && min <= max && max <= ushort.MaxValue))
        {
            throw new PlanException(path, $"delays must lie between 1 and {ushort.MaxValue} steps");
        }

        if (RuleNature.IsContinuous(projection.Rule) && projection.Delay.Single is null)
        {
            throw new PlanException(path, "a continuous signal has one delay for the whole projection: give a single value");
        }
    }

    /// <summary>The whole number of steps that a delay comes to, 1 or more: a signal that is not heard at once is heard in the next step.</summary>
    /// <exception cref="OverflowException">It is above 65535.</exception>
    internal static ushort Round(double delay) => checked((ushort)Math.Max(1, Math.Round(delay)));
}
