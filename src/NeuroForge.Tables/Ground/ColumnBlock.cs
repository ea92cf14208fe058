namespace NeuroForge.Tables.Ground;

/// <summary>Some consecutive rows of a table, with the wanted columns only. It is used again for the rows that follow.</summary>
public sealed class ColumnBlock
{
    /// <summary>Greatest number of rows.</summary>
    public const int Capacity = 1 << 15;

    private readonly Array[] _columns;

    /// <summary>Creates a block without rows.</summary>
    /// <param name="wanted">The columns.</param>
    public ColumnBlock(IReadOnlyList<WantedColumn> wanted) => _columns =
    [
        .. wanted.Select(column => column.Kind switch
        {
            ColumnKind.Whole => new long[Capacity],
            ColumnKind.Number => (Array)new double[Capacity],
            _ => new string[Capacity],
        }),
    ];

    /// <summary>The number of the first row in the table, from 0.</summary>
    public long First { get; set; }

    /// <summary>Number of rows.</summary>
    public int Count { get; set; }

    /// <summary>The values of a column of whole numbers, as long as the block's capacity.</summary>
    public long[] Whole(int column) => (long[])_columns[column];

    /// <summary>The values of a column of numbers.</summary>
    public double[] Numbers(int column) => (double[])_columns[column];

    /// <summary>The values of a column of texts.</summary>
    public string[] Texts(int column) => (string[])_columns[column];

    /// <summary>Begins the rows after those of the block.</summary>
    internal void Advance() => (First, Count) = (First + Count, 0);
}
