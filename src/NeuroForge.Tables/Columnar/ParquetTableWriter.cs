using NeuroForge.Tables.Ground;
using Parquet;
using Parquet.Schema;

namespace NeuroForge.Tables.Columnar;

/// <summary>Writes tables in Apache Parquet, with a unit at the end of a column's name. Values are never missing.</summary>
internal static class ParquetTableWriter
{
    /// <summary>Number of rows in a group.</summary>
    private const int GroupRows = 1 << 20;

    /// <summary>Writes a table.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, TableContent table) => WriteAsync(stream, table).GetAwaiter().GetResult();

    private static async Task WriteAsync(Stream stream, TableContent table)
    {
        DataField[] fields = [.. table.Columns.Select(column => Field(TableContent.NameWithUnit(column), column.Kind ?? ColumnKind.Number))];
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            var group = new ParquetGroup(fields, [.. table.Columns.Select(column => column.Kind ?? ColumnKind.Number)], GroupRows);
            foreach (var block in table.Read())
            {
                for (var row = 0; row < block.Count; row += group.Take(block, row))
                {
                    if (group.IsFull)
                    {
                        await group.WriteAsync(writer).ConfigureAwait(false);
                    }
                }
            }

            await group.WriteAsync(writer).ConfigureAwait(false);
        }
    }

    private static DataField Field(string name, ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => new DataField<long>(name, nullable: false),
        ColumnKind.Number => new DataField<double>(name, nullable: false),
        _ => new DataField(name, typeof(string), isNullable: false, isArray: false),
    };
}
