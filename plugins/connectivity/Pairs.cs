namespace NeuroForge.Connectivity;

/// <summary>All pairs of a source and a target, numbered source by source.</summary>
/// <param name="context">The two sides.</param>
internal sealed class Pairs(ConnectorContext context)
{
    /// <summary>How many pairs there are, allowed or not.</summary>
    internal long Count => (long)context.SourceCount * context.TargetCount;

    /// <summary>The projection's stream.</summary>
    internal RandomStream Random => context.Random;

    /// <summary>Whether a pair may be joined.</summary>
    internal bool Allow(long pair) => context.Allows(SourceOf(pair), TargetOf(pair));

    /// <summary>How many pairs may be joined. It looks at each.</summary>
    internal long CountAllowed()
    {
        var allowed = 0L;
        for (var pair = 0L; pair < Count; pair++)
        {
            allowed += Allow(pair) ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>One of the allowed pairs, each equally likely; there must be one.</summary>
    internal long Draw()
    {
        while (true)
        {
            var pair = Random.NextInt64(Count);
            if (Allow(pair))
            {
                return pair;
            }
        }
    }

    /// <summary>Joins a pair.</summary>
    internal void Add(long pair, ISynapseSink synapses) => synapses.Add(SourceOf(pair), TargetOf(pair));

    private int SourceOf(long pair) => (int)(pair / context.TargetCount);

    private int TargetOf(long pair) => (int)(pair % context.TargetCount);
}
