namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// How many edges have an edge that leads back: their share among all edges (Newman, Forrest and Balthazar 2002, doi:10.1103/PhysRevE.66.035101).
/// </summary>
public static class Reciprocity
{
    /// <summary>The share, 0 to 1; not-a-number where there is no edge.</summary>
    public static double Of(DirectedGraph graph)
    {
        var mutual = 0L;
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var tie in graph.Ties(node))
            {
                mutual += tie - 1;
            }
        }

        return mutual / (double)graph.EdgeCount;
    }
}
