using NeuroForge.Analysis.Ground;
using Parquet;
using Parquet.Schema;

namespace NeuroForge.Analysis.Columnar;

/// <summary>A table in Apache Parquet, read row by row. One group of rows is in memory at a time, with the named columns only.</summary>
internal sealed class ParquetTable : IDisposable
{
    private readonly string _file;
    private readonly FileStream _stream;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private Array[] _columns = [];
    private int _group;
    private int _row;
    private int _count;

    /// <summary>Opens the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The names and types of the columns to read.</param>
    /// <exception cref="UnreadableRunException">The file cannot be read, or a column is missing or of another type.</exception>
    internal ParquetTable(string file, params IReadOnlyList<(string Name, Type Type)> columns)
    {
        _file = file;
        _stream = Guard(() => File.OpenRead(file));
        try
        {
            _reader = Guard(() => ParquetReader.CreateAsync(_stream).GetAwaiter().GetResult());
            _fields = [.. columns.Select(column => Field(column.Name, column.Type))];
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; false after the last one.</summary>
    internal bool Next()
    {
        _row++;
        while (_row >= _count)
        {
            if (_group == _reader.RowGroupCount)
            {
                return false;
            }

            Guard(() =>
            {
                using var rows = _reader.OpenRowGroupReader(_group++);
                (_row, _count) = (0, checked((int)rows.RowCount));
                _columns = [.. _fields.Select(field => Column(rows, field))];
                return true;
            });
        }

        return true;
    }

    /// <summary>The value of a column in the row.</summary>
    internal T Value<T>(int column) => ((T[])_columns[column])[_row];

    /// <summary>A whole number of a column in the row, which must be below a bound.</summary>
    internal int Index(int column, int bound) => Value<int>(column) is var index && (uint)index < (uint)bound
        ? index
        : throw Wrong(FormattableString.Invariant($"column {_fields[column].Name} has the number {index}, which should be from 0 to {bound - 1}"));

    /// <summary>The exception for a file that is wrong.</summary>
    internal UnreadableRunException Wrong(string message) => new(_file, message);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private DataField Field(string name, Type type)
    {
        var field = Array.Find(_reader.Schema.GetDataFields(), field => field.Name == name) ?? throw Wrong($"there is no column {name}");
        var isType = field.ClrType == type || (type == typeof(string) && field.ClrType == typeof(ReadOnlyMemory<char>));
        return isType && !field.IsNullable ? field : throw Wrong($"column {name} should have values of the type {type.Name}, but has {field.ClrType.Name}");
    }

    private static Array Column(ParquetRowGroupReader rows, DataField field) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Double => Numbers<double>(rows, field),
        TypeCode.Int32 => Numbers<int>(rows, field),
        TypeCode.Int64 => Numbers<long>(rows, field),
        TypeCode.Boolean => Numbers<bool>(rows, field),
        _ => Texts(rows, field),
    };

    private static T[] Numbers<T>(ParquetRowGroupReader rows, DataField field)
        where T : struct
    {
        var values = new T[(int)rows.RowCount];
        rows.ReadAsync<T>(field, values).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private static string[] Texts(ParquetRowGroupReader rows, DataField field)
    {
        var texts = new string[(int)rows.RowCount];
        rows.ReadAsync(field, texts).AsTask().GetAwaiter().GetResult();
        return texts;
    }

    /// <summary>Runs code that reads the file. Everything that a damaged file makes the library throw is taken for damage.</summary>
    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (UnreadableRunException or OutOfMemoryException))
        {
            var isFile = failure is IOException or UnauthorizedAccessException;
            throw new UnreadableRunException(_file, isFile ? failure.Message : $"this is not a Parquet file, or it is damaged: {failure.Message}", failure);
        }
    }
}
