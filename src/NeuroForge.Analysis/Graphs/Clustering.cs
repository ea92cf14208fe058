namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// How often two neighbours of a node are neighbours of each other: triangles through the node in any direction over those that could be, averaged
/// over nodes (Fagiolo 2007, doi:10.1103/PhysRevE.76.026107). A node through which no triangle could go counts 0.
/// </summary>
public static class Clustering
{
    /// <summary>The mean over some nodes, 0 to 1; not-a-number where there are none.</summary>
    public static double Of(DirectedGraph graph, IReadOnlyList<int> nodes)
    {
        var marks = new int[graph.Count];
        var sum = 0.0;
        foreach (var node in nodes)
        {
            sum += Of(graph, node, marks);
        }

        return sum / nodes.Count;
    }

    private static double Of(DirectedGraph graph, int node, int[] marks)
    {
        var (degree, mutual) = (0L, 0L);
        foreach (var tie in graph.Ties(node))
        {
            degree += tie;
            mutual += tie - 1;
        }

        var possible = 2 * ((degree * (degree - 1)) - (2 * mutual));
        return possible == 0 ? 0 : Triangles(graph, node, marks) / (double)possible;
    }

    /// <summary>Closed walks of three steps from the node, edges taken in any direction.</summary>
    private static long Triangles(DirectedGraph graph, int node, int[] marks)
    {
        var neighbours = graph.Neighbours(node);
        var ties = graph.Ties(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            marks[neighbours[i]] = ties[i];
        }

        var walks = 0L;
        for (var i = 0; i < neighbours.Length; i++)
        {
            walks += ties[i] * WalksBack(graph, neighbours[i], marks);
        }

        foreach (var neighbour in neighbours)
        {
            marks[neighbour] = 0;
        }

        return walks;
    }

    private static long WalksBack(DirectedGraph graph, int from, int[] marks)
    {
        var neighbours = graph.Neighbours(from);
        var ties = graph.Ties(from);
        var walks = 0L;
        for (var i = 0; i < neighbours.Length; i++)
        {
            walks += ties[i] * marks[neighbours[i]];
        }

        return walks;
    }
}
