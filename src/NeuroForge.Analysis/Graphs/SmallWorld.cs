namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// The ratio of a graph's clustering to that of random graphs with the same numbers of nodes and edges, divided by the same ratio of path lengths (Humphries
/// and Gurney 2008, doi:10.1371/journal.pone.0002051): above 1 in a small world.
/// </summary>
public static class SmallWorld
{
    private const int RandomGraphs = 5;

    /// <summary>The index; not-a-number if a random graph has no triangle or no path.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="clustering">Its clustering.</param>
    /// <param name="path">Its mean path length.</param>
    /// <param name="nodes">The nodes that random graphs are measured from.</param>
    /// <param name="random">The random numbers for the random graphs.</param>
    public static double Index(DirectedGraph graph, double clustering, double path, IReadOnlyList<int> nodes, Random random)
    {
        var (randomClustering, randomPath) = (0.0, 0.0);
        for (var i = 0; i < RandomGraphs; i++)
        {
            var other = RandomLike(graph, random);
            randomClustering += Clustering.Of(other, nodes) / RandomGraphs;
            randomPath += PathLength.From(other, nodes).Mean / RandomGraphs;
        }

        var index = clustering / randomClustering / (path / randomPath);
        return double.IsFinite(index) ? index : double.NaN;
    }

    /// <summary>A random graph with the same numbers of nodes and edges, all equally likely.</summary>
    public static DirectedGraph RandomLike(DirectedGraph graph, Random random)
    {
        var pairs = (long)graph.Count * (graph.Count - 1);
        var drawn = new HashSet<long>();
        var leftOut = graph.EdgeCount > pairs / 2; // where most pairs are joined, those that are not are drawn
        while (drawn.Count < (leftOut ? pairs - graph.EdgeCount : graph.EdgeCount))
        {
            drawn.Add(random.NextInt64(pairs));
        }

        var edges = leftOut ? Pairs(pairs).Where(pair => !drawn.Contains(pair)) : drawn;
        return new DirectedGraph(graph.Count, edges.Select(pair => Edge(pair, graph.Count)));
    }

    private static IEnumerable<long> Pairs(long count)
    {
        for (var pair = 0L; pair < count; pair++)
        {
            yield return pair;
        }
    }

    /// <summary>The edge with a number: every source has one to each of the other nodes.</summary>
    private static (int Source, int Target) Edge(long pair, int count)
    {
        var (source, other) = ((int)(pair / (count - 1)), (int)(pair % (count - 1)));
        return (source, other < source ? other : other + 1);
    }
}
