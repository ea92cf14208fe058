using System.IO.Compression;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Npz;

/// <summary>A table as an archive of NumPy: each array of one dimension is a column, and all columns have the same length. A single text is a note.</summary>
internal sealed class NpzTableReader : TableReader
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, NpyHeader> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);

    /// <summary>Reads the heads of all arrays.</summary>
    /// <param name="stream">The file, which can seek and is disposed of with the reader.</param>
    /// <exception cref="TableException">It is not an archive of arrays.</exception>
    internal NpzTableReader(Stream stream)
    {
        _archive = Guard("this is not an npz file", () => new ZipArchive(stream, ZipArchiveMode.Read));
        foreach (var entry in Guard("this is not an npz file", () => _archive.Entries))
        {
            if (entry.FullName.EndsWith(".npy", StringComparison.Ordinal))
            {
                ReadHead(entry, entry.FullName[..^4]);
            }
        }

        Columns = [.. _columns.Values.Select(head => new FileColumn(head.Name, head.Kind, Note(head.Name + "_unit")))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FileColumn> Columns { get; }

    /// <inheritdoc/>
    public override long? RowCount => _columns.Count == 0 ? 0 : _columns.Values.Max(head => head.Count);

    /// <inheritdoc/>
    public override string? Note(string name) => _notes.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted)
    {
        var block = new ColumnBlock(wanted);
        var heads = wanted.Select(column => _columns[column.Name]).ToList();
        if (heads.Find(head => head.Count != heads[0].Count) is { } other)
        {
            throw new TableException(
                FormattableString.Invariant(
                    $"array \"{other.Name}\" has {other.Count} entries, but array \"{heads[0].Name}\" has {heads[0].Count}: columns have equal lengths"));
        }

        var columns = new List<NpyColumn>();
        try
        {
            foreach (var (head, column) in heads.Zip(wanted))
            {
                var entry = _archive.GetEntry(head.Name + ".npy")!;
                columns.Add(Guard($"array \"{head.Name}\" cannot be read", () => new NpyColumn(entry.Open(), head, column.Kind)));
            }

            for (var left = heads.Count == 0 ? 0 : heads[0].Count; left > 0; left -= block.Count)
            {
                block.Advance();
                block.Count = (int)Math.Min(left, ColumnBlock.Capacity);
                foreach (var (i, column) in columns.Index())
                {
                    Guard($"array \"{heads[i].Name}\" is damaged", () => column.Fill(block, i));
                }

                yield return block;
            }
        }
        finally
        {
            columns.ForEach(column => column.Dispose());
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _archive.Dispose();

    private void ReadHead(ZipArchiveEntry entry, string name)
    {
        using var content = Guard($"array \"{name}\" cannot be read", entry.Open);
        var head = Guard($"array \"{name}\" is damaged", () => NpyHeader.Read(content, name));
        if (head.Rank == 1)
        {
            _columns[name] = head;
        }
        else if (head is { Rank: 0, Kind: ColumnKind.Text })
        {
            using var text = new NpyColumn(content, head with { Count = 1, IsRead = true }, ColumnKind.Text);
            _notes[name] = Guard($"array \"{name}\" is damaged", text.One);
        }
    }
}
