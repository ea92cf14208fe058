namespace NeuroForge.Analysis.Graphs;

/// <summary>
/// The fraction of edges for which there is an edge in the opposite direction (Newman, Forrest and Balthazar 2002, doi:10.1103/PhysRevE.66.035101).
/// </summary>
public static class Reciprocity
{
    /// <summary>The fraction, 0 to 1; not-a-number if there is no edge.</summary>
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
