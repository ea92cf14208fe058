using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Estimates;

/// <summary>How a population will be cut.</summary>
/// <param name="Count">How many shards.</param>
/// <param name="Widest">Neurons of the widest, padding included.</param>
/// <param name="Neurons">Neurons of all, padding included.</param>
internal readonly record struct ShardEstimate(int Count, double Widest, double Neurons)
{
    /// <summary>Estimates the shards of a population, whatever its size.</summary>
    internal static ShardEstimate Of(int size, int longestSlice)
    {
        var width = ShardRange.Width(size, longestSlice);
        var count = (int)((size + width - 1) / width);
        var neurons = Math.Ceiling((double)size / Lanes.Block) * Lanes.Block;
        return new ShardEstimate(count, Math.Min(width, neurons), neurons);
    }
}
