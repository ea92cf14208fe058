using NeuroForge.Tables.Ground;
using Parquet;
using Parquet.Schema;

namespace NeuroForge.Tables.Columnar;

/// <summary>Rows that are collected until they are written as a group.</summary>
/// <param name="fields">The columns.</param>
/// <param name="kinds">Their kinds.</param>
/// <param name="capacity">Greatest number of rows.</param>
internal sealed class ParquetGroup(DataField[] fields, ColumnKind[] kinds, int capacity)
{
    private readonly Array[] _columns =
    [
        .. kinds.Select(kind => kind switch
        {
            ColumnKind.Whole => new long[capacity],
            ColumnKind.Number => (Array)new double[capacity],
            _ => new string[capacity],
        }),
    ];

    private int _count;

    /// <summary>True if there is no more room.</summary>
    internal bool IsFull => _count == capacity;

    /// <summary>Takes rows of a block, as many as there is room for.</summary>
    /// <param name="block">The block.</param>
    /// <param name="row">The first row to take.</param>
    /// <returns>Number of rows taken.</returns>
    internal int Take(ColumnBlock block, int row)
    {
        var count = Math.Min(block.Count - row, capacity - _count);
        for (var i = 0; i < _columns.Length; i++)
        {
            Array from = kinds[i] switch
            {
                ColumnKind.Whole => block.Whole(i),
                ColumnKind.Number => block.Numbers(i),
                _ => block.Texts(i),
            };
            Array.Copy(from, row, _columns[i], _count, count);
        }

        _count += count;
        return count;
    }

    /// <summary>Writes the rows, and begins again.</summary>
    internal async Task WriteAsync(ParquetWriter writer)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < _columns.Length; i++)
        {
            switch (_columns[i])
            {
                case long[] whole:
                    await group.WriteAsync<long>(fields[i], whole.AsMemory(0, _count)).ConfigureAwait(false);
                    break;
                case double[] numbers:
                    await group.WriteAsync<double>(fields[i], numbers.AsMemory(0, _count)).ConfigureAwait(false);
                    break;
                default:
                    await group.WriteAsync(fields[i], new ArraySegment<string>((string[])_columns[i], 0, _count)).ConfigureAwait(false);
                    break;
            }
        }

        group.CompleteValidate();
        _count = 0;
    }
}
