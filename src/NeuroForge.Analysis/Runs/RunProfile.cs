namespace NeuroForge.Analysis.Runs;

/// <summary>Division of the time of a run into phases.</summary>
/// <param name="Seconds">Wall-clock time of simulating and of closing the recorders, in s.</param>
/// <param name="Slices">Number of slices.</param>
/// <param name="SampledSlices">Number of slices in which the parts were measured; they were scaled up from these.</param>
/// <param name="Parts">The parts; their sum is the whole time.</param>
public sealed record RunProfile(double Seconds, long Slices, long SampledSlices, IReadOnlyList<RunProfilePart> Parts);
