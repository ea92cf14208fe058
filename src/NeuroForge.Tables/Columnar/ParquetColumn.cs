using NeuroForge.Tables.Ground;
using Parquet;
using Parquet.Schema;

namespace NeuroForge.Tables.Columnar;

/// <summary>A column of a group of rows in Apache Parquet.</summary>
/// <param name="rows">The group.</param>
/// <param name="field">The column.</param>
/// <param name="kind">The kind of values to read.</param>
/// <param name="first">The number of the group's first row.</param>
internal sealed class ParquetColumn(ParquetRowGroupReader rows, DataField field, ColumnKind kind, long first)
{
    private int Count => (int)rows.RowCount;

    /// <summary>Reads all values as an array of the wanted kind.</summary>
    /// <exception cref="TableException">They are of another kind, or one is missing.</exception>
    internal Array Read() => (kind, Type.GetTypeCode(field.ClrType)) switch
    {
        (ColumnKind.Whole, TypeCode.Int64) => Values<long>(),
        (ColumnKind.Whole, TypeCode.Int32) => Array.ConvertAll(Values<int>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.UInt32) => Array.ConvertAll(Values<uint>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.Int16) => Array.ConvertAll(Values<short>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.UInt16) => Array.ConvertAll(Values<ushort>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.SByte) => Array.ConvertAll(Values<sbyte>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.Byte) => Array.ConvertAll(Values<byte>(), n => (long)n),
        (ColumnKind.Whole, TypeCode.UInt64) => Signed(Values<ulong>()),
        (ColumnKind.Number, TypeCode.Double) => Values<double>(),
        (ColumnKind.Number, TypeCode.Single) => Array.ConvertAll(Values<float>(), n => (double)n),
        (ColumnKind.Number, TypeCode.Int64) => Array.ConvertAll(Values<long>(), n => (double)n),
        (ColumnKind.Number, TypeCode.Int32) => Array.ConvertAll(Values<int>(), n => (double)n),
        (ColumnKind.Text, _) when IsText(field) => Texts(),
        (ColumnKind.Text, TypeCode.Int64) => Array.ConvertAll(Values<long>(), n => FormattableString.Invariant($"{n}")),
        (ColumnKind.Text, TypeCode.Int32) => Array.ConvertAll(Values<int>(), n => FormattableString.Invariant($"{n}")),
        _ => throw new TableException($"column \"{field.Name}\" has values of the type {field.ClrType.Name}, but should be of {Words()}"),
    };

    /// <summary>True if the values of a column are texts.</summary>
    internal static bool IsText(DataField field) => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>);

    private T[] Values<T>()
        where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[Count];
            rows.ReadAsync<T>(field, values).AsTask().GetAwaiter().GetResult();
            return values;
        }

        var nullable = new T?[Count];
        rows.ReadAsync<T>(field, nullable).AsTask().GetAwaiter().GetResult();
        var missing = Array.FindIndex(nullable, value => value is null);
        return missing < 0 ? Array.ConvertAll(nullable, value => value!.Value) : throw Missing(missing);
    }

    private string[] Texts()
    {
        var texts = new string[Count];
        rows.ReadAsync(field, texts).AsTask().GetAwaiter().GetResult();
        var missing = Array.FindIndex(texts, text => text is null);
        return missing < 0 ? texts : throw Missing(missing);
    }

    private long[] Signed(ulong[] values)
    {
        var large = Array.FindIndex(values, value => value > long.MaxValue);
        return large < 0 ? Array.ConvertAll(values, value => (long)value) : throw At(large, FormattableString.Invariant($"{values[large]} is too large"));
    }

    private TableException Missing(int row) => At(row, "the value is missing");

    private TableException At(int row, string message) =>
        TableException.At(FormattableString.Invariant($"entry {first + row} (counted from 0)"), field.Name, message);

    private string Words() => kind switch
    {
        ColumnKind.Whole => "whole numbers",
        ColumnKind.Number => "numbers",
        _ => "texts",
    };
}
