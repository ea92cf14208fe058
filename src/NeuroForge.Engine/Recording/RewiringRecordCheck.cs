using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Recording;

/// <summary>Says whether a recorder can record what rewiring does to a projection.</summary>
public static class RewiringRecordCheck
{
    /// <summary>Why a recorder has nothing to record of a projection; null where it has, or where it records something else.</summary>
    /// <param name="record">What it records.</param>
    /// <param name="projection">The projection's name, for the message.</param>
    /// <param name="isRewired">Whether the projection is rewired.</param>
    public static string? Fault(string record, string projection, bool isRewired) => record is "births" or "deaths" or "rewiring" && !isRewired
        ? $"projection \"{projection}\" is never rewired, so there is nothing to record"
        : null;

    /// <summary>
    /// Checks a recorder that is there from the beginning. Where a change of the running network has synapses of such a projection come and go, it would
    /// be told of these, but not of those with which the projection begins.
    /// </summary>
    /// <exception cref="PlanException">It records what rewiring does to a projection that is never rewired.</exception>
    internal static void Check(RecorderPlan recorder, Network network)
    {
        foreach (var projection in network.Projections.Where(p => recorder.Of.Contains(p.Name)))
        {
            if (Fault(recorder.Record, projection.Name, projection.Plan.Rewiring is not null) is { } fault)
            {
                throw new PlanException($"recorders.{recorder.Name}.record", fault);
            }
        }
    }
}
