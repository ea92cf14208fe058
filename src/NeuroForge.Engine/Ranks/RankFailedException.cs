namespace NeuroForge.Engine.Ranks;

/// <summary>Another rank of the run has failed, so that the network cannot be continued.</summary>
/// <param name="rank">The rank that failed, from 0.</param>
/// <param name="message">The message of its failure.</param>
public sealed class RankFailedException(int rank, string message) : Exception($"rank {rank} failed: {message}")
{
    /// <summary>The rank that failed, from 0.</summary>
    public int Rank { get; } = rank;
}
