using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Estimates;

/// <summary>The estimated share of a rank in a network that several ranks compute.</summary>
/// <param name="Rank">The number of the rank, from 0.</param>
/// <param name="Neurons">Its neurons, in the order of populations.</param>
/// <param name="Work">Its share of the work of a step, from 0 to 1.</param>
public sealed record RankEstimate(int Rank, IReadOnlyList<RankNeurons> Neurons, double Work)
{
    /// <summary>Estimates all ranks.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="ranks">Number of ranks, 1 or more.</param>
    /// <exception cref="PlanException">A delay is not possible, or a connector's parameters do not fit the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    public static IReadOnlyList<RankEstimate> Of(NetworkPlan plan, int ranks)
    {
        var widths = new ShardWidths(plan, DelayRange.Of(plan), shards: 1);
        var costs = RankShares.CostOfNeurons(plan, widths);
        var total = plan.Populations.Select((population, number) => population.Size * costs[number]).Sum();
        var shares = RankShares.Of(plan, widths, ranks).SelectMany(population => population).ToLookup(share => share.Rank);
        return
        [
            .. Enumerable.Range(0, ranks).Select(rank => new RankEstimate(
                rank,
                [.. shares[rank].Select(share => new RankNeurons(plan.Populations[share.Population].Name, share.First, share.Count))],
                shares[rank].Sum(share => share.Count * costs[share.Population]) / total)),
        ];
    }
}
