namespace NeuroForge.Engine.Profiling;

/// <summary>
/// The computing time of a run by phase. Phases within slices are measured in one slice of many and scaled up; the rest, updates, samples and snapshots, is
/// measured always. Phases of neurons and synapses are measured by the processor time of their threads; waiting for a processor is part of
/// <see cref="Phase.Other"/>. The parts add up to the whole.
/// </summary>
/// <param name="Seconds">Wall-clock time of the simulation and of closing the recorders, in s.</param>
/// <param name="Slices">Number of slices.</param>
/// <param name="SampledSlices">Number of slices in which the phases were measured; if it is 0, all their time is <see cref="Phase.Other"/>.</param>
/// <param name="Parts">The parts, by phase, then in the order of the plan.</param>
public sealed record Profile(double Seconds, long Slices, long SampledSlices, IReadOnlyList<PhaseTime> Parts)
{
    /// <summary>The time of a phase in s.</summary>
    public double Of(Phase phase) => Parts.Where(p => p.Phase == phase).Sum(p => p.Seconds);
}
