namespace NeuroForge.Engine;

/// <summary>A network, built: everything that has state. Who runs it is another matter.</summary>
internal sealed class Network
{
    internal Network(IReadOnlyList<Population> populations, IReadOnlyList<Projection> projections, RewiringProcess[] rewiring)
    {
        Populations = populations;
        Projections = projections;
        Rewiring = rewiring;
        Shards = [.. populations.SelectMany(p => p.Shards)];
    }

    /// <summary>The populations, in the order of neurons.</summary>
    internal IReadOnlyList<Population> Populations { get; }

    /// <summary>The projections, in the order in which they deliver.</summary>
    internal IReadOnlyList<Projection> Projections { get; }

    /// <summary>Who rewires them, in the same order.</summary>
    internal RewiringProcess[] Rewiring { get; }

    /// <summary>All shards, in the order of neurons.</summary>
    internal Shard[] Shards { get; }

    /// <summary>The least delay in steps, or the longest slice where there are no projections.</summary>
    internal required int LongestSlice { get; init; }
}
