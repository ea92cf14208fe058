namespace NeuroForge.Tables.Ground;

/// <summary>A table in a file, open to be read. It is read block by block, so that a table of any length needs little memory.</summary>
public abstract class TableReader : IDisposable
{
    /// <summary>The columns, in the order of the file.</summary>
    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>Number of rows; null if it is known only after all have been read.</summary>
    public abstract long? RowCount { get; }

    /// <summary>Reads all rows from the first one on. It can be called again after it has ended.</summary>
    /// <param name="wanted">The columns, all of which exist.</param>
    /// <returns>The rows in order; a block is valid until the next one.</returns>
    /// <exception cref="TableException">The file is damaged, or a value is not of the wanted kind.</exception>
    public abstract IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted);

    /// <summary>The place of a row in words: <c>row 5</c>. The row is one of the block that was read last.</summary>
    /// <param name="row">The number of the row, from 0.</param>
    public virtual string PlaceOf(long row) => FormattableString.Invariant($"entry {row} (counted from 0)");

    /// <summary>A text that belongs to the whole file, such as the unit of a column; null if there is none.</summary>
    /// <param name="name">The name of the text.</param>
    public virtual string? Note(string name) => null;

    /// <summary>The column with a name; null if there is none.</summary>
    public FileColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Runs code of a library that reads a format. Everything that a damaged file makes it throw is taken for damage.</summary>
    private protected static T Guard<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (TableException or OutOfMemoryException or UnauthorizedAccessException))
        {
            throw new TableException($"{what}: {OneLine(failure.Message)}", failure);
        }
    }

    /// <summary>A message without line feeds.</summary>
    private protected static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
