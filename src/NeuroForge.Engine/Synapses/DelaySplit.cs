using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Synapses;

/// <summary>
/// The axonal and the dendritic part of a delay, in steps. A spike of the source reaches the synapse after the axonal part, a spike of the
/// target after the dendritic part. Only the difference of the two parts affects learning.
/// </summary>
/// <param name="Axonal">Axonal minus dendritic part, in steps.</param>
/// <param name="Delay">The whole delay.</param>
internal readonly record struct DelaySplit(int Axonal, int Delay)
{
    /// <summary>Number of steps by which spikes of sources are seen late; 0 if spikes of targets are seen late.</summary>
    internal int SourcesLate => Math.Max(Axonal, 0);

    /// <summary>Number of steps by which spikes of targets are seen late.</summary>
    internal int TargetsLate => Math.Max(-Axonal, 0);

    /// <summary>
    /// True if a spike reaches the target in the same step as the synapse, so that the synapse must act before the targets take that step.
    /// </summary>
    internal bool IsAtSoma => SourcesLate == Delay;

    /// <summary>The parts of the delay of a projection; null if both are equal or not specified.</summary>
    /// <exception cref="PlanException">The rule does not learn at spikes, delays differ, or the difference is no whole number of steps.</exception>
    internal static DelaySplit? Of(ProjectionPlan plan)
    {
        if (plan.Dendritic is not { } dendritic)
        {
            return null;
        }

        var path = $"projections.{plan.Name}.dendritic";
        if (!(dendritic >= 0 && dendritic <= 1))
        {
            throw new PlanException(path, "it is a share of the delay, from 0 for a synapse at the target's soma to 1 for one at the source's");
        }

        if (!plan.Rule.LearnsAtSpikesAlone)
        {
            throw new PlanException(path, $"\"{plan.Rule.Id}\" does not learn at spikes of both neurons: omit the share");
        }

        if (plan.SingleDelay is not { } single)
        {
            throw new PlanException(path, "the share needs one delay for the whole projection: give the delay a single value");
        }

        int delay = DelayRange.Round(single);
        var axonal = (1 - (2 * dendritic)) * delay;
        var whole = Math.Round(axonal);
        return Math.Abs(axonal - whole) > 1e-9 * delay
            ? throw new PlanException(
                path,
                FormattableString.Invariant($"the two parts of a delay of {delay} steps differ by {Math.Abs(axonal):G6} steps, ")
                    + "which is not a whole number: choose another share or delay")
            : whole == 0 ? null : new DelaySplit((int)whole, delay);
    }
}
