using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Estimates;

/// <summary>Limits of the data structures: numbers of neurons, of items in one array, of synapses in one projection.</summary>
public static class NetworkLimits
{
    /// <summary>The parts of a network that exceed a limit, each with its path in the description and the reason.</summary>
    /// <param name="estimate">The network.</param>
    public static IEnumerable<(string Path, string Message)> Exceeded(NetworkEstimate estimate)
    {
        if (estimate.Populations.Sum(p => (double)p.Size) is > int.MaxValue and var neurons)
        {
            yield return ("populations", FormattableString.Invariant($"there are {neurons:G10} neurons, but at most {int.MaxValue} are possible"));
        }

        foreach (var population in estimate.Populations.Where(p => p.Size > ShardWidths.LongestPiece))
        {
            yield return ($"populations.{population.Name}.size", FormattableString.Invariant(
                $"the population has {population.Size} neurons, but at most {ShardWidths.LongestPiece:F0} are possible: divide it into several"));
        }

        foreach (var projection in estimate.Projections.Where(p => p.LongestPiece > ShardWidths.LongestPiece))
        {
            yield return ($"projections.{projection.Name}.connect", FormattableString.Invariant(
                $"about {projection.Synapses:G3} synapses are expected, but a projection can have at most {ShardWidths.LongestPiece:G3}"));
        }
    }

    /// <summary>Refuses a network that exceeds a limit.</summary>
    /// <exception cref="PlanException">A part is too large.</exception>
    internal static void Check(NetworkPlan plan)
    {
        foreach (var (path, message) in Exceeded(NetworkEstimate.Of(plan)))
        {
            throw new PlanException(path, message);
        }
    }
}
