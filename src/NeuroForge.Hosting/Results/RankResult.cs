namespace NeuroForge.Hosting.Results;

/// <summary>The exchange between the ranks of a run, and their memory.</summary>
/// <param name="Bytes">Number of bytes that all ranks have given so far, building and snapshots included; each is counted once.</param>
/// <param name="Seconds">The time that the first rank has spent in exchanges, in which it also waits for slower ranks, in s.</param>
/// <param name="PeakMemoryBytes">The greatest amount of physical memory of each rank, in the order of ranks.</param>
public sealed record RankResult(long Bytes, double Seconds, IReadOnlyList<long> PeakMemoryBytes);
