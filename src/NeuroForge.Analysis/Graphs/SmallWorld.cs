namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// How much more clustered a graph is than random graphs with as many nodes and edges, over how much longer its ways are
/// (Humphries and Gurney 2008, doi:10.1371/journal.pone.0002051): above 1 in a small world.
/// </summary>
public static class SmallWorld
{
    private const int RandomGraphs = 5;

    /// <summary>The index; not-a-number where a random graph has no triangle or no way.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="clustering">Its clustering.</param>
    /// <param name="path">Its mean path length.</param>
    /// <param name="nodes">The nodes over which random graphs are measured.</param>
    /// <param name="random">Draws the random graphs.</param>
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

    /// <summary>A graph with as many nodes and edges, each such graph equally likely.</summary>
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

    /// <summary>The edge of a number: every source has one for each of the other nodes.</summary>
    private static (int Source, int Target) Edge(long pair, int count)
    {
        var (source, other) = ((int)(pair / (count - 1)), (int)(pair % (count - 1)));
        return (source, other < source ? other : other + 1);
    }
}
