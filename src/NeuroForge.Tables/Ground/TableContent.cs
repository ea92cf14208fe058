namespace NeuroForge.Tables.Ground;

/// <summary>A table to write. Its rows can be read several times, since some formats are written column by column.</summary>
/// <param name="Name">Its name: of a population of nodes, or of a projection.</param>
/// <param name="Columns">Its columns, with kinds and units.</param>
/// <param name="RowCount">Number of rows.</param>
/// <param name="Read">Reads all rows from the first one on, with all columns in order.</param>
public sealed record TableContent(string Name, IReadOnlyList<FileColumn> Columns, long RowCount, Func<IEnumerable<ColumnBlock>> Read)
{
    /// <summary>Texts that belong to the whole table: in SONATA the populations of the ends.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>An empty block with the columns.</summary>
    public ColumnBlock NewBlock() => new([.. Columns.Select(column => new WantedColumn(column.Name, column.Kind ?? ColumnKind.Number))]);

    /// <summary>The name of a column with its unit: <c>weight_pA</c>, or without one where it is a pure number.</summary>
    /// <param name="column">The column.</param>
    public static string NameWithUnit(FileColumn column) => column.Unit is null or "1" or "" ? column.Name : $"{column.Name}_{column.Unit}";
}
