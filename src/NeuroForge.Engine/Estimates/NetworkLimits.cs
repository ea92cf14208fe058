using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Estimates;

/// <summary>What the data structures can number: neurons, places in one piece of memory, synapses in one projection.</summary>
public static class NetworkLimits
{
    /// <summary>The most numbers in one piece of memory: an array of the runtime, less a cache line.</summary>
    private const double LongestPiece = 0x7FFF_FF00;

    /// <summary>The parts of a network that are beyond what can be numbered, each with its path in the description and why.</summary>
    /// <param name="estimate">The network.</param>
    public static IEnumerable<(string Path, string Message)> Exceeded(NetworkEstimate estimate)
    {
        if (estimate.Populations.Sum(p => (double)p.Size) is > int.MaxValue and var neurons)
        {
            yield return ("populations", FormattableString.Invariant($"there are {neurons:G10} neurons, and {int.MaxValue} can be numbered"));
        }

        foreach (var population in estimate.Populations.Where(p => p.LongestPiece > LongestPiece))
        {
            yield return (
                $"populations.{population.Name}.size",
                FormattableString.Invariant($"{population.Size} neurons with {population.States} states and inputs for {estimate.Reach} steps ")
                + FormattableString.Invariant($"at {population.Receptors} receptors need {population.LongestPiece:G3} places ")
                + FormattableString.Invariant($"in a sixteenth of the population, and {LongestPiece:G3} can be numbered"));
        }

        foreach (var projection in estimate.Projections.Where(p => p.LongestPiece > LongestPiece))
        {
            yield return ($"projections.{projection.Name}.connect", FormattableString.Invariant(
                $"about {projection.Synapses:G3} synapses are expected, and {LongestPiece:G3} can be numbered in a projection"));
        }
    }

    /// <summary>Refuses a network that is beyond what can be numbered.</summary>
    /// <exception cref="PlanException">A part is too large.</exception>
    internal static void Check(NetworkPlan plan)
    {
        foreach (var (path, message) in Exceeded(NetworkEstimate.Of(plan)))
        {
            throw new PlanException(path, message);
        }
    }
}
