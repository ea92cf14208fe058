namespace NeuroForge.Analysis.Graphs;

/// <summary>A directed graph without loops and without parallel edges: an edge joins two neurons with one or more synapses.</summary>
public sealed class DirectedGraph
{
    private readonly int[][] _successors;
    private readonly int[][] _neighbours;
    private readonly int[][] _ties;

    /// <summary>Creates a graph.</summary>
    /// <param name="count">Number of nodes; they are numbered from 0.</param>
    /// <param name="edges">Its edges. Loops are left out, parallel edges count once.</param>
    public DirectedGraph(int count, IEnumerable<(int Source, int Target)> edges)
    {
        var distinct = edges.Where(e => e.Source != e.Target).Distinct().ToList();
        EdgeCount = distinct.Count;
        _successors = Lists(count, distinct);
        _neighbours = Lists(count, distinct.Concat(distinct.Select(e => (e.Target, e.Source))).Distinct());
        _ties = [.. _neighbours.Select((neighbours, node) => Array.ConvertAll(neighbours, n => (HasEdge(node, n) ? 1 : 0) + (HasEdge(n, node) ? 1 : 0)))];
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _successors.Length;

    /// <summary>Number of edges.</summary>
    public int EdgeCount { get; }

    /// <summary>The nodes that an edge leads to from a node, ascending.</summary>
    public ReadOnlySpan<int> Successors(int node) => _successors[node];

    /// <summary>The nodes that share an edge with a node in either direction, ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _neighbours[node];

    /// <summary>For each of the neighbours, the number of edges between it and the node: 1 or 2.</summary>
    public ReadOnlySpan<int> Ties(int node) => _ties[node];

    /// <summary>True if there is an edge.</summary>
    public bool HasEdge(int source, int target) => Array.BinarySearch(_successors[source], target) >= 0;

    private static int[][] Lists(int count, IEnumerable<(int Source, int Target)> edges)
    {
        var bySource = edges.ToLookup(e => e.Source, e => e.Target);
        return [.. Enumerable.Range(0, count).Select(node => bySource[node].Order().ToArray())];
    }
}
