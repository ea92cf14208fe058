namespace NeuroForge.Connectivity;

/// <summary>Sources that are each joined to a target with the same probability, independently.</summary>
/// <remarks>
/// The sources between one synapse of a target and the next are geometrically distributed in number, so they are skipped rather than asked one by one:
/// Batagelj and Brandes (2005), doi:10.1103/PhysRevE.71.036113.
/// </remarks>
/// <param name="p">The probability, from 0 to 1.</param>
internal readonly struct BernoulliSources(double p)
{
    private readonly double _rate = p == 0 ? 0 : RateOf(p);

    /// <summary>Draws the sources of a target among some that follow one another, in ascending order.</summary>
    /// <param name="first">The first source.</param>
    /// <param name="end">The source behind the last.</param>
    /// <param name="random">The stream of the target.</param>
    internal IEnumerable<int> Draw(long first, long end, RandomStream random)
    {
        if (_rate == 0)
        {
            yield break;
        }

        for (var source = first + Skip(random, end - first); source < end; source += 1 + Skip(random, end - source))
        {
            yield return (int)source;
        }
    }

    /// <summary>-ln(1 - p), accurate for the smallest p too: the rounding of 1 - p enters the logarithm and the quotient alike.</summary>
    private static double RateOf(double p)
    {
        var q = 1 - p;
        return q == 1 ? p : -Double1.Log(q).Number * (p / (1 - q));
    }

    /// <summary>Sources to pass over, at most <paramref name="limit"/>.</summary>
    private long Skip(RandomStream random, long limit) => (long)Math.Min(Math.Floor(random.NextExponential() / _rate), limit);
}
