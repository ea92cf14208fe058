namespace NeuroForge.Tables.Ground;

/// <summary>The table of a file that has several: a graph has nodes and edges, a file of SONATA has populations of nodes, of edges, or of spikes.</summary>
public enum TableSection
{
    /// <summary>Edges.</summary>
    Edges,

    /// <summary>Nodes.</summary>
    Nodes,

    /// <summary>Spikes.</summary>
    Spikes,
}
