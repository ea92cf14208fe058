using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;

namespace NeuroForge.Engine.Circuit;

/// <summary>Computes delays from the distances of pairs of neurons.</summary>
/// <param name="path">The delay's path in the description.</param>
/// <param name="delay">The delay by distance.</param>
/// <param name="sources">The positions of the sources.</param>
/// <param name="targets">The positions of the targets.</param>
/// <param name="period">The period of their space.</param>
internal sealed class PairDelays(string path, DistanceDelay delay, Position[] sources, Position[] targets, Period period)
{
    /// <summary>The room for rounding errors of a greatest delay that was computed from other positions.</summary>
    private const double Rounding = 1e-6;

    /// <summary>The delays of a projection; null if they do not depend on distance.</summary>
    /// <exception cref="PlanException">A population has no positions, or those of both sides are in different spaces.</exception>
    internal static PairDelays? Of(Projection projection)
    {
        if (projection.Plan.Delay is not DistanceDelay delay)
        {
            return null;
        }

        var path = $"projections.{projection.Name}.synapse.delay";
        var (sources, targets) = (new WiredSide(projection.Sources, null), new WiredSide(projection.Targets, null));
        var (from, to) = (sources.Positions(), targets.Positions());
        if (from.Length < sources.Count || to.Length < targets.Count)
        {
            throw new PlanException(path, "a distance needs positions: give all populations of the projection a layout");
        }

        return projection.Sources.Period is { } period && period == projection.Targets.Period
            ? new(path, delay, from, to, period)
            : throw new PlanException(path, "the populations of the projection have different periods, so distances between them are not defined");
    }

    /// <summary>The delay of a pair in steps.</summary>
    /// <exception cref="PlanException">The neurons are farther apart than the plan allows.</exception>
    internal double Of(int source, int target)
    {
        var steps = delay.At(period.Distance(sources[source], targets[target]));
        return steps <= delay.Greatest + Rounding
            ? steps
            : throw new PlanException(
                path,
                FormattableString.Invariant($"source {source} and target {target} have a delay of {steps:G6} steps, ")
                    + FormattableString.Invariant($"above the greatest of {delay.Greatest}"));
    }
}
