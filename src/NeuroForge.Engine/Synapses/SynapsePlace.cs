using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Synapses;

/// <summary>
/// Where synapses are on the way from one soma to the other, in steps of the delay. A spike of the source is at the synapse after the axonal part, one of the
/// target after the dendritic part. What matters for learning is only which of the two takes longer, and by how much.
/// </summary>
/// <param name="Axonal">By how many steps more the axon takes than the dendrite; below 0 where it is the dendrite that takes longer.</param>
/// <param name="Delay">The whole delay.</param>
internal readonly record struct SynapsePlace(int Axonal, int Delay)
{
    /// <summary>By how many steps spikes of sources are seen late; 0 where those of targets are.</summary>
    internal int SourcesLate => Math.Max(Axonal, 0);

    /// <summary>By how many steps spikes of targets are seen late.</summary>
    internal int TargetsLate => Math.Max(-Axonal, 0);

    /// <summary>
    /// Whether a spike reaches the target in the very step in which it is at the synapse, so that the synapse has to act before the targets take that step.
    /// </summary>
    internal bool IsAtSoma => SourcesLate == Delay;

    /// <summary>The place of the synapses of a projection; null where both parts are the same, or nothing is said of them.</summary>
    /// <exception cref="PlanException">The rule does not learn at spikes, delays differ, or the difference is no whole number of steps.</exception>
    internal static SynapsePlace? Of(ProjectionPlan plan)
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
            throw new PlanException(path, $"\"{plan.Rule.Id}\" does not learn at spikes of both neurons: leave the share out");
        }

        if (plan.Delay.Single is not { } single)
        {
            throw new PlanException(path, "the share needs one delay for the whole projection: give the delay a single value");
        }

        int delay = DelayRange.Round(single);
        var axonal = (1 - (2 * dendritic)) * delay;
        var whole = Math.Round(axonal);
        return Math.Abs(axonal - whole) > 1e-9 * delay
            ? throw new PlanException(
                path,
                FormattableString.Invariant(
                    $"of a delay of {delay} steps the two parts differ by {Math.Abs(axonal):G6} steps, which is no whole number: choose a share or a delay that fits"))
            : whole == 0 ? null : new SynapsePlace((int)whole, delay);
    }
}
