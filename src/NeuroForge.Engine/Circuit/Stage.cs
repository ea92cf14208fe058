namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Consecutive populations that are computed in parallel in a step. Populations after them can get, in the same step, the continuous signals that these send
/// without a delay; a network without such signals has one stage.
/// </summary>
/// <param name="FirstShard">The first shard.</param>
/// <param name="EndShard">The shard after the last.</param>
internal readonly record struct Stage(int FirstShard, int EndShard)
{
    /// <summary>Divides a network into stages.</summary>
    internal static IEnumerable<Stage> Cut(IReadOnlyList<Population> populations, IReadOnlyList<Projection> projections)
    {
        var (firstPopulation, firstShard, shard) = (0, 0, 0);
        Projection[] undelayed = [.. projections.Where(p => p.IsUndelayed)];
        foreach (var population in populations)
        {
            if (undelayed.Any(p => p.IsHeardAtOnceBy(population) && p.Sources.Populations.Any(s => s.Number >= firstPopulation)))
            {
                yield return new Stage(firstShard, shard);
                (firstPopulation, firstShard) = (population.Number, shard);
            }

            shard += population.OwnShards.Length;
        }

        yield return new Stage(firstShard, shard);
    }
}
