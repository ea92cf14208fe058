using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Estimates;

/// <summary>
/// The sizes of the shards of a network's populations: as many neurons as the number of shards requires, whole blocks, and within the limits of numbering. They
/// affect only speed and memory; no result depends on them.
/// </summary>
/// <param name="plan">The network.</param>
/// <param name="delays">Its delays.</param>
/// <param name="shards">The approximate number of shards of all populations together, 1 or more.</param>
internal sealed class ShardWidths(NetworkPlan plan, DelayRange delays, int shards)
{
    /// <summary>Greatest number of items in one array of the runtime, less a cache line.</summary>
    internal const double LongestPiece = 0x7FFF_FF00;

    /// <summary>Shards for each thread, if there are several: enough for one to continue while another computes a slow one.</summary>
    private const int ShardsOfThread = 4;

    /// <summary>Neurons in a small shard, times the steps of a slice: enough work to be worth a thread.</summary>
    private const int LeastWork = 1280;

    private readonly DrivenReceptors _driven = new(plan);
    private readonly HashSet<string> _compact =
        [.. plan.Projections.Where(CompactSynapses.Fit).SelectMany(projection => projection.To).Distinct(StringComparer.Ordinal)];
    private readonly long _width = NeuronBlock.Pad((Neurons(plan) + shards - 1) / shards);

    /// <summary>
    /// The suitable number of shards for some threads: one for a single thread, since each spike is offered to all of them, a few for each of several.
    /// </summary>
    internal static int ShardsFor(NetworkPlan plan, DelayRange delays, int threads)
    {
        var least = Math.Max(NeuronBlock.Size, LeastWork / delays.Slice);
        return threads == 1 ? 1 : (int)Math.Clamp(Neurons(plan) / least, 1, (long)threads * ShardsOfThread);
    }

    /// <summary>Number of neurons in each shard of a population except the last.</summary>
    internal long Of(PopulationPlan population)
    {
        var most = (long)(LongestPiece / Math.Max(1, NumbersOf(population))) / NeuronBlock.Size * NeuronBlock.Size;
        var least = Math.Min(_width, Math.Max(NeuronBlock.Size, most));
        return _compact.Contains(population.Name) ? Math.Min(least, CompactStore.MostTargets) : least;
    }

    /// <summary>Number of shards of a population.</summary>
    internal double CountOf(PopulationPlan population) => Math.Ceiling(population.Size / (double)Of(population));

    /// <summary>Number of items per neuron in the longest array of its shard.</summary>
    internal double NumbersOf(PopulationPlan population)
    {
        var receptors = _driven.Of(population).Length + population.Model.Uniforms.Count;
        var arriving = (double)receptors * delays.Greatest;
        return Math.Max(Math.Max(population.Model.States.Count, NeuronColumns.CountConstants(population.Model)), Math.Max(arriving, delays.Slice));
    }

    private static long Neurons(NetworkPlan plan) => plan.Populations.Sum(population => (long)population.Size);
}
