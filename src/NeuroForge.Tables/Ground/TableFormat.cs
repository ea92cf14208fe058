namespace NeuroForge.Tables.Ground;

/// <summary>The format of a table in a file.</summary>
public enum TableFormat
{
    /// <summary>Text with a row of names, then a row for each entry, separated by commas, semicolons, tabs or spaces.</summary>
    Csv,

    /// <summary>NumPy's archive of arrays, one for each column.</summary>
    Npz,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>GraphML.</summary>
    Graphml,

    /// <summary>HDF5 in the layout of SONATA.</summary>
    Sonata,
}
