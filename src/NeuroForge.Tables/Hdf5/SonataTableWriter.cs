using NeuroForge.Tables.Ground;
using PureHDF;
using PureHDF.Selections;

namespace NeuroForge.Tables.Hdf5;

/// <summary>
/// Writes populations of nodes or of edges in the layout of SONATA: numbers that the standard names are data sets of the population, all others of its group
/// <c>0</c>, with their units as attributes.
/// </summary>
internal static class SonataTableWriter
{
    private const uint Magic = 0x0A7A;

    private static readonly string[] OfPopulation = ["node_id", "node_type_id", "edge_type_id", "source_node_id", "target_node_id"];

    /// <summary>Writes a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="root"><c>nodes</c> or <c>edges</c>.</param>
    /// <param name="tables">The populations.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, string root, IReadOnlyList<TableContent> tables)
    {
        var element = root == "nodes" ? "node" : "edge";
        var file = new H5File();
        file.Attributes["magic"] = Magic;
        file.Attributes["version"] = new uint[] { 0, 1 };
        var (group, writes) = (new H5Group(), new List<(TableContent Table, int Column, H5Dataset Dataset)>());
        foreach (var table in tables)
        {
            group[table.Name] = Population(table, element, writes);
        }

        file[root] = group;
        var options = new H5WriteOptions(DefaultStringLength: 1 + tables.SelectMany(Texts).Select(text => text.Length).DefaultIfEmpty(1).Max());
        using var writer = file.BeginWrite(new OpenStream(stream), options);
        foreach (var (table, column, dataset) in writes)
        {
            Write(writer, table, column, dataset);
        }
    }

    private static IEnumerable<string> Texts(TableContent table) =>
        table.Columns.Select(column => column.Unit ?? "").Concat(table.Notes.Values).Append("ms");

    private static H5Group Population(TableContent table, string element, List<(TableContent, int, H5Dataset)> writes)
    {
        var (population, own, count) = (new H5Group(), new H5Group(), (ulong)table.RowCount);
        foreach (var (i, column) in table.Columns.Index())
        {
            H5Dataset dataset = column.Kind == ColumnKind.Whole ? new H5Dataset<ulong[]>(fileDims: [count]) : new H5Dataset<double[]>(fileDims: [count]);
            if (column.Unit is { } unit and not "1")
            {
                dataset.Attributes["units"] = unit;
            }

            if (table.Notes.TryGetValue(column.Name, out var ends))
            {
                dataset.Attributes["node_population"] = ends;
            }

            (OfPopulation.Contains(column.Name, StringComparer.Ordinal) ? population : own)[column.Name] = dataset;
            writes.Add((table, i, dataset));
        }

        population[$"{element}_group_id"] = new ulong[count];
        population[$"{element}_group_index"] = Numbers(count);
        population["0"] = own;
        return population;
    }

    private static void Write(H5NativeWriter writer, TableContent table, int column, H5Dataset dataset)
    {
        foreach (var block in table.Read())
        {
            var rows = new HyperslabSelection((ulong)block.First, (ulong)block.Count);
            if (dataset is H5Dataset<ulong[]> whole)
            {
                writer.Write(whole, Array.ConvertAll(block.Whole(column)[..block.Count], number => (ulong)number), fileSelection: rows);
            }
            else
            {
                writer.Write((H5Dataset<double[]>)dataset, block.Numbers(column)[..block.Count], fileSelection: rows);
            }
        }
    }

    private static ulong[] Numbers(ulong count)
    {
        var numbers = new ulong[count];
        for (var i = 0UL; i < count; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }
}
