using Parquet;
using Parquet.Schema;

namespace NeuroForge.Recorders;

/// <summary>A file in Apache Parquet, written group of rows by group of rows.</summary>
internal sealed class ParquetFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly ParquetWriter _writer;
    private readonly DataField[] _fields;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">The columns.</param>
    /// <param name="notes">Texts that belong to the whole file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal ParquetFile(string path, DataField[] fields, IReadOnlyDictionary<string, string> notes)
    {
        _fields = fields;
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), _stream).GetAwaiter().GetResult();
        _writer.CustomMetadata = notes;
    }

    /// <summary>Writes rows.</summary>
    /// <param name="columns">The values of each column.</param>
    internal void Write(IReadOnlyList<Array> columns) => WriteAsync(columns).GetAwaiter().GetResult();

    /// <summary>Writes everything to the disk and closes the file.</summary>
    public void Dispose()
    {
        using (_stream)
        {
            _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _stream.Flush(flushToDisk: true);
        }
    }

    private async Task WriteAsync(IReadOnlyList<Array> columns)
    {
        using var group = _writer.CreateRowGroup();
        foreach (var (field, values) in _fields.Zip(columns))
        {
            await (values switch
            {
                string[] texts => group.WriteAsync(field, texts),
                double[] numbers => group.WriteAsync<double>(field, numbers),
                int[] numbers => group.WriteAsync<int>(field, numbers),
                long[] numbers => group.WriteAsync<long>(field, numbers),
                _ => group.WriteAsync<bool>(field, (bool[])values),
            }).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }
}
