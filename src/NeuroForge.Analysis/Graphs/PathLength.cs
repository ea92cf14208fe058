namespace NeuroForge.Analysis.Graphs;

/// <summary>The number of edges on the shortest path from one node to another (Watts and Strogatz 1998, doi:10.1038/30918).</summary>
/// <param name="Mean">The mean over ordered pairs with a path; not-a-number if there is none.</param>
/// <param name="Reached">The fraction of ordered pairs with a path, 0 to 1.</param>
public readonly record struct PathLength(double Mean, double Reached)
{
    /// <summary>Measures all shortest paths from some nodes.</summary>
    public static PathLength From(DirectedGraph graph, IReadOnlyList<int> sources)
    {
        var distances = new int[graph.Count];
        var queue = new int[graph.Count];
        var (sum, reached) = (0L, 0L);
        foreach (var source in sources)
        {
            var count = Search(graph, source, distances, queue);
            reached += count - 1;
            for (var i = 1; i < count; i++)
            {
                sum += distances[queue[i]];
            }
        }

        return new(sum / (double)reached, reached / ((double)sources.Count * (graph.Count - 1)));
    }

    /// <summary>Breadth-first search from a node.</summary>
    /// <returns>Number of nodes reached, including the node itself; they are at the front of the queue.</returns>
    private static int Search(DirectedGraph graph, int source, int[] distances, int[] queue)
    {
        Array.Fill(distances, -1);
        distances[source] = 0;
        queue[0] = source;
        var filled = 1;
        for (var next = 0; next < filled; next++)
        {
            foreach (var successor in graph.Successors(queue[next]))
            {
                if (distances[successor] < 0)
                {
                    distances[successor] = distances[queue[next]] + 1;
                    queue[filled++] = successor;
                }
            }
        }

        return filled;
    }
}
