namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// Probability that two neighbours of a node are neighbours of each other: the number of triangles through the node in any direction divided by the number of
/// possible ones, averaged over nodes (Fagiolo 2007, doi:10.1103/PhysRevE.76.026107). A node without possible triangles counts as 0.
/// </summary>
public static class Clustering
{
    /// <summary>The mean over some nodes, 0 to 1; not-a-number if there are none.</summary>
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

    /// <summary>Number of closed walks of three steps from the node, with edges in any direction.</summary>
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
