using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Import;

/// <summary>A table of types of nodes or edges in SONATA: texts by the number of the type.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<long, Dictionary<string, string>> _types = [];

    private TypeTable(string file) => File = file;

    /// <summary>The file.</summary>
    internal string File { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The file; null for a population without one.</param>
    /// <param name="id">The column of the number of the type.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static TypeTable Read(string? file, string id)
    {
        var table = new TypeTable(file ?? "");
        if (file is null)
        {
            return table;
        }

        try
        {
            using var reader = TableFiles.Open(System.IO.File.OpenRead(file), TableFormat.Csv, TableSection.Nodes, null);
            var columns = reader.Columns.Select(column => new WantedColumn(column.Name, ColumnKind.Text)).ToList();
            foreach (var block in reader.Read(columns))
            {
                for (var row = 0; row < block.Count; row++)
                {
                    table.Add(columns, block, row, id);
                }
            }
        }
        catch (Exception failure) when (failure is TableException or IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{file}: {failure.Message}");
        }

        return table;
    }

    /// <summary>A text of a type; null if there is none, or it is NULL.</summary>
    internal string? Find(long type, string column) =>
        _types.GetValueOrDefault(type)?.GetValueOrDefault(column) is { } text and not ("NULL" or "") ? text : null;

    private void Add(List<WantedColumn> columns, ColumnBlock block, int row, string id)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            texts[columns[i].Name] = block.Texts(i)[row];
        }

        if (!long.TryParse(texts.GetValueOrDefault(id), System.Globalization.CultureInfo.InvariantCulture, out var type) || !_types.TryAdd(type, texts))
        {
            throw new ImportException($"{File}, row {row + 2}: there is no number in the column \"{id}\", or it is there twice");
        }
    }
}
