using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Whole;

/// <summary>The walk through everything that a network remembers from one step to the next.</summary>
internal static class NetworkState
{
    /// <summary>Shows the state of a network with no spikes left to deliver.</summary>
    internal static void Archive(Network network, StateArchive archive)
    {
        foreach (var population in network.Populations)
        {
            Archive(population, archive);
        }

        foreach (var projection in network.Projections)
        {
            projection.Archive(archive);
        }
    }

    private static void Archive(Population population, StateArchive archive)
    {
        foreach (var shard in population.Shards)
        {
            shard.Archive(archive);
        }

        archive.Enter(item => $"population {population.Name}, neuron {item % population.Size}, calcium");
        population.Calcium?.Archive(archive);
        foreach (var elements in population.Elements)
        {
            archive.Enter(item => $"population {population.Name}, neuron {item % population.Size}, {elements.Name}");
            elements.Archive(archive);
        }
    }
}
