using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Estimates;

/// <summary>
/// The neurons of each rank: consecutive neurons of consecutive populations, so that ranks have about the same work in a step by the estimated cost of neurons
/// and of the synapses onto them. The borders are those of blocks of neurons; a small network may leave ranks without neurons.
/// </summary>
internal static class RankShares
{
    /// <summary>Divides the populations of a network.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="widths">The sizes of shards.</param>
    /// <param name="ranks">Number of ranks, 1 or more.</param>
    /// <returns>The ranges of each population, ascending; each has a rank.</returns>
    /// <exception cref="PlanException">A connector's parameters do not fit the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    internal static IReadOnlyList<IReadOnlyList<ShardRange>> Of(NetworkPlan plan, ShardWidths widths, int ranks)
    {
        if (ranks == 1)
        {
            return [.. plan.Populations.Select((population, number) => new[] { new ShardRange(number, 0, population.Size) })];
        }

        var costs = CostOfNeurons(plan, widths);
        var ofRank = plan.Populations.Select((population, number) => population.Size * costs[number]).Sum() / ranks;
        var shares = new List<IReadOnlyList<ShardRange>>();
        var before = 0.0;
        for (var number = 0; number < costs.Length; number++)
        {
            shares.Add(Divide(number, plan.Populations[number].Size, before / ofRank, costs[number] / ofRank, ranks));
            before += plan.Populations[number].Size * costs[number];
        }

        return shares;
    }

    /// <summary>Divides a population.</summary>
    /// <param name="population">Its number.</param>
    /// <param name="size">Number of neurons.</param>
    /// <param name="before">The cost of all populations before it, as a multiple of the share of a rank.</param>
    /// <param name="cost">The cost of a neuron, in the same unit.</param>
    /// <param name="ranks">Number of ranks.</param>
    private static List<ShardRange> Divide(int population, int size, double before, double cost, int ranks)
    {
        var ranges = new List<ShardRange>();
        for (var first = 0; first < size;)
        {
            var (rank, end) = (RankOf(first), first + NeuronBlock.Size);
            while (end < size && RankOf(end) == rank)
            {
                end += NeuronBlock.Size;
            }

            ranges.Add(new ShardRange(population, first, Math.Min(end, size) - first) { Rank = rank });
            first = end;
        }

        return ranges;

        int RankOf(int neuron) => Math.Min(ranks - 1, (int)(before + (neuron * cost)));
    }

    /// <summary>The estimated cost of a step of a neuron of each population, with the synapses onto it, in ns.</summary>
    internal static double[] CostOfNeurons(NetworkPlan plan, ShardWidths widths)
    {
        var projections = new ProjectionEstimator(plan, widths, places: true);
        return SliceWork.PerNeuronAndStep(plan, [.. plan.Projections.Select(projection => projections.Estimate(projection).Synapses ?? 0)]);
    }
}
