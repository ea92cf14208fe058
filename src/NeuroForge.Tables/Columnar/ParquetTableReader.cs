using NeuroForge.Tables.Ground;
using Parquet;
using Parquet.Schema;

namespace NeuroForge.Tables.Columnar;

/// <summary>A table in Apache Parquet. One group of rows is in memory at a time, with the wanted columns only.</summary>
internal sealed class ParquetTableReader : TableReader
{
    /// <summary>Greatest number of rows in a group; a file with longer groups is refused, since a group is read at once.</summary>
    private const long MostRows = 1 << 27;

    private readonly Stream _stream;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;

    /// <summary>Reads the schema.</summary>
    /// <param name="stream">The file, which can seek and is disposed of with the reader.</param>
    /// <exception cref="TableException">It is not a file in this format.</exception>
    internal ParquetTableReader(Stream stream)
    {
        _stream = stream;
        Guard("this is not a Parquet file", () =>
        {
            ThriftCheck.Check(stream);
            return true;
        });
        _reader = Guard("this is not a Parquet file", () => ParquetReader.CreateAsync(stream).GetAwaiter().GetResult());
        _fields = Guard("its columns cannot be read", () => _reader.Schema.GetDataFields());
        Columns = [.. _fields.Where(field => !field.IsArray).Select(field => new FileColumn(field.Name, KindOf(field), Note(field.Name + "_unit")))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FileColumn> Columns { get; }

    /// <inheritdoc/>
    public override long? RowCount => _reader.Metadata?.NumRows;

    /// <inheritdoc/>
    public override string? Note(string name) => _reader.CustomMetadata.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override IEnumerable<ColumnBlock> Read(IReadOnlyList<WantedColumn> wanted)
    {
        var block = new ColumnBlock(wanted);
        DataField[] fields = [.. wanted.Select(column => Array.Find(_fields, field => field.Name == column.Name)!)];
        for (var group = 0; group < _reader.RowGroupCount; group++)
        {
            Array[] columns = [];
            var count = Guard("a group of rows is damaged", () =>
            {
                using var rows = _reader.OpenRowGroupReader(group);
                if (rows.RowCount is < 0 or > MostRows)
                {
                    throw new TableException(FormattableString.Invariant($"a group of {rows.RowCount} rows is too long; write groups of at most {MostRows}"));
                }

                columns = [.. fields.Zip(wanted, (field, column) => new ParquetColumn(rows, field, column.Kind, block.First + block.Count).Read())];
                return (int)rows.RowCount;
            });
            for (var first = 0; first < count; first += ColumnBlock.Capacity)
            {
                block.Advance();
                block.Count = Math.Min(count - first, ColumnBlock.Capacity);
                foreach (var (i, column) in columns.Index())
                {
                    Array.Copy(column, first, Into(block, i, wanted[i].Kind), 0, block.Count);
                }

                yield return block;
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private static Array Into(ColumnBlock block, int column, ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => block.Whole(column),
        ColumnKind.Number => block.Numbers(column),
        _ => block.Texts(column),
    };

    private static ColumnKind? KindOf(DataField field) =>
        ParquetColumn.IsText(field) ? ColumnKind.Text
        : field.ClrType == typeof(double) || field.ClrType == typeof(float) ? ColumnKind.Number
        : field.ClrType.IsPrimitive ? ColumnKind.Whole
        : null;
}
