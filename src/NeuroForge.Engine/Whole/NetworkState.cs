using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Whole;

/// <summary>
/// The walk through everything that a network remembers from one step to the next, in parts: one for each block of neurons, then, for each projection, one for
/// what it remembers as a whole and one for each block of targets. How populations are cut into shards does not show.
/// </summary>
internal static class NetworkState
{
    /// <summary>Shows the state of a network with no spikes left to deliver.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">The next step.</param>
    /// <param name="archive">The archive.</param>
    internal static void Archive(Network network, long step, StateArchive archive)
    {
        foreach (var shard in network.Shards)
        {
            Archive(shard, step, archive);
        }

        foreach (var projection in network.Projections)
        {
            projection.Archive(archive, step);
        }
    }

    private static void Archive(Shard shard, long step, StateArchive archive)
    {
        foreach (var block in NeuronBlock.Of(shard.Range.Count))
        {
            shard.Archive(archive, step, block);
        }
    }
}
