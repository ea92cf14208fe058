namespace NeuroForge.Hosting.Export;

/// <summary>The format of the files of an exported network.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, a file for each population and each projection.</summary>
    Csv,

    /// <summary>NumPy's archives of arrays, a file for each population and each projection.</summary>
    Npz,

    /// <summary>Apache Parquet, a file for each population and each projection.</summary>
    Parquet,

    /// <summary>GraphML, one file for the network.</summary>
    Graphml,

    /// <summary>SONATA: a file of nodes, a file of edges, their types, and the configuration of the circuit.</summary>
    Sonata,
}
