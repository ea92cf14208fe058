namespace NeuroForge.Analysis.Runs;

/// <summary>Where the time of a run went.</summary>
/// <param name="Seconds">Wall-clock time of simulating and of closing the recorders, in s.</param>
/// <param name="Slices">How many slices of time it had.</param>
/// <param name="SampledSlices">In how many of them the parts were measured; they were scaled up from these.</param>
/// <param name="Parts">The parts; together they are the whole.</param>
public sealed record RunProfile(double Seconds, long Slices, long SampledSlices, IReadOnlyList<RunProfilePart> Parts);
