using NeuroForge.Tables.Columnar;
using NeuroForge.Tables.Csv;
using NeuroForge.Tables.Graphs;
using NeuroForge.Tables.Ground;
using NeuroForge.Tables.Hdf5;
using NeuroForge.Tables.Npz;

namespace NeuroForge.Tables;

/// <summary>Opens tables in files.</summary>
public static class TableFiles
{
    private static readonly (string Ending, TableFormat Format)[] Endings =
    [
        (".csv", TableFormat.Csv), (".tsv", TableFormat.Csv), (".txt", TableFormat.Csv), (".npz", TableFormat.Npz), (".parquet", TableFormat.Parquet),
        (".graphml", TableFormat.Graphml), (".h5", TableFormat.Sonata), (".hdf5", TableFormat.Sonata), (".sonata", TableFormat.Sonata),
    ];

    /// <summary>The endings of file names by which formats are recognised.</summary>
    public static IReadOnlyList<string> KnownEndings => [.. Endings.Select(known => known.Ending)];

    /// <summary>The format of a file by the ending of its name; null if the ending says nothing.</summary>
    public static TableFormat? FormatOf(string name)
    {
        var known = Array.FindIndex(Endings, ending => name.EndsWith(ending.Ending, StringComparison.OrdinalIgnoreCase));
        return known < 0 ? null : Endings[known].Format;
    }

    /// <summary>Opens a table.</summary>
    /// <param name="stream">The file, which can seek; the reader disposes of it.</param>
    /// <param name="format">Its format.</param>
    /// <param name="section">The table to read, in formats with several.</param>
    /// <param name="population">The population of the file, in SONATA's format; null for the only one.</param>
    /// <exception cref="TableException">The file is damaged, or has another format.</exception>
    public static TableReader Open(Stream stream, TableFormat format, TableSection section, string? population)
    {
        try
        {
            return format switch
            {
                TableFormat.Csv => new CsvTableReader(stream),
                TableFormat.Npz => new NpzTableReader(stream),
                TableFormat.Parquet => new ParquetTableReader(stream),
                TableFormat.Graphml => new GraphTableReader(stream, section),
                _ => new SonataTableReader(stream, section, population),
            };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The names of the populations in a file of SONATA.</summary>
    /// <param name="stream">The file, which can seek and is disposed of.</param>
    /// <param name="section">Populations of nodes, of edges or of spikes.</param>
    /// <exception cref="TableException">The file is damaged, or has no such populations.</exception>
    public static IReadOnlyList<string> Populations(Stream stream, TableSection section) => SonataTableReader.Populations(stream, section);

    /// <summary>Writes a table, in a format that has one table in a file.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="format">CSV, NumPy or Parquet.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Stream stream, TableFormat format, TableContent table)
    {
        switch (format)
        {
            case TableFormat.Csv:
                CsvTableWriter.Write(stream, table);
                break;
            case TableFormat.Npz:
                NpzTableWriter.Write(stream, table);
                break;
            case TableFormat.Parquet:
                ParquetTableWriter.Write(stream, table);
                break;
            default:
                throw new ArgumentException("a file in this format is a whole network", nameof(format));
        }
    }

    /// <summary>Writes a network as one graph in GraphML.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="nodes">The populations; the first column is the number of a neuron.</param>
    /// <param name="edges">The projections; the first columns are the ids of the ends, <c>POPULATION:NEURON</c>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteGraph(Stream stream, IReadOnlyList<TableContent> nodes, IReadOnlyList<TableContent> edges) =>
        GraphWriter.Write(stream, nodes, edges);

    /// <summary>Writes populations of nodes or of edges in the layout of SONATA.</summary>
    /// <param name="stream">The file, which can seek and is read again while it is written.</param>
    /// <param name="section">Nodes or edges.</param>
    /// <param name="populations">The populations.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteSonata(Stream stream, TableSection section, IReadOnlyList<TableContent> populations) =>
        SonataTableWriter.Write(stream, section == TableSection.Nodes ? "nodes" : "edges", populations);
}
