namespace NeuroForge.Engine.Profiling;

/// <summary>
/// Where the time of a run went. What happens in slices is measured in one of many and scaled up; the rest, updates, samples and snapshots, is
/// measured whenever it happens. The parts add up to the whole.
/// </summary>
/// <param name="Seconds">Wall-clock time of simulating and of closing the recorders, in s.</param>
/// <param name="Slices">How many slices there were.</param>
/// <param name="SampledSlices">In how many of them the phases were measured; where in none, all their time is <see cref="Phase.Other"/>.</param>
/// <param name="Parts">The parts, by phase, then in the order of the plan.</param>
public sealed record Profile(double Seconds, long Slices, long SampledSlices, IReadOnlyList<PhaseTime> Parts)
{
    /// <summary>The time of a phase in s.</summary>
    public double Of(Phase phase) => Parts.Where(p => p.Phase == phase).Sum(p => p.Seconds);
}
