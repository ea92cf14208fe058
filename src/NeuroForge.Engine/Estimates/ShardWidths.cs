using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Estimates;

/// <summary>
/// How wide the shards of each population of a network are: as many neurons as its number of shards asks for, whole blocks, and no more than can be numbered.
/// It is a matter of speed and of memory alone; no result depends on it.
/// </summary>
/// <param name="plan">The network.</param>
/// <param name="delays">Its delays.</param>
/// <param name="shards">Into how many shards all populations together are cut, about; 1 or more.</param>
internal sealed class ShardWidths(NetworkPlan plan, DelayRange delays, int shards)
{
    /// <summary>The most numbers in one piece of memory: an array of the runtime, less a cache line.</summary>
    internal const double LongestPiece = 0x7FFF_FF00;

    /// <summary>Shards for each thread, where there are several: enough for one to go on while another is still at a slow one.</summary>
    private const int ShardsOfThread = 4;

    /// <summary>Neurons in a small shard, times the steps of a slice: enough to make the work worth handing out.</summary>
    private const int LeastWork = 1280;

    private readonly DrivenReceptors _driven = new(plan);
    private readonly long _width = NeuronBlock.Pad((Neurons(plan) + shards - 1) / shards);

    /// <summary>How many shards suit some threads: one for a single thread, since each spike is offered to all of them, a few for each of several.</summary>
    internal static int ShardsFor(NetworkPlan plan, DelayRange delays, int threads)
    {
        var least = Math.Max(NeuronBlock.Size, LeastWork / delays.Slice);
        return threads == 1 ? 1 : (int)Math.Clamp(Neurons(plan) / least, 1, (long)threads * ShardsOfThread);
    }

    /// <summary>Neurons in each shard of a population but the last.</summary>
    internal long Of(PopulationPlan population)
    {
        var most = (long)(LongestPiece / Math.Max(1, NumbersOf(population))) / NeuronBlock.Size * NeuronBlock.Size;
        return Math.Min(_width, Math.Max(NeuronBlock.Size, most));
    }

    /// <summary>How many shards a population has.</summary>
    internal double CountOf(PopulationPlan population) => Math.Ceiling(population.Size / (double)Of(population));

    /// <summary>Numbers that a neuron has in the longest piece of its shard.</summary>
    internal double NumbersOf(PopulationPlan population)
    {
        var receptors = _driven.Of(population).Length + population.Model.Uniforms.Count;
        var arriving = (double)receptors * delays.Greatest;
        return Math.Max(Math.Max(population.Model.States.Count, NeuronColumns.CountConstants(population.Model)), Math.Max(arriving, delays.Slice));
    }

    private static long Neurons(NetworkPlan plan) => plan.Populations.Sum(population => (long)population.Size);
}
