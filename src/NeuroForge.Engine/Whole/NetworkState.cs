using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Whole;

/// <summary>
/// The walk through the complete state of a network, in parts: one for each block of neurons, then, for each projection, one for its common state and one for
/// each block of targets. The division of populations into shards does not affect it. Parts of other ranks are skipped.
/// </summary>
internal static class NetworkState
{
    /// <summary>Shows the state of a network with all spikes delivered.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">The next step.</param>
    /// <param name="archive">The archive.</param>
    internal static void Archive(Network network, long step, StateArchive archive)
    {
        foreach (var shard in network.Populations.SelectMany(population => population.Shards))
        {
            if (!shard.IsOwn)
            {
                shard.SkipParts(archive);
                continue;
            }

            shard.Due?.Settle(network.Plan.Step);
            Archive(shard, step, archive);
            shard.Due?.Continue(step);
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
