using System.Globalization;
using System.Text;

namespace NeuroForge.Recorders;

/// <summary>A file of comma-separated values: UTF-8, rows that end in a line feed, quoting after RFC 4180, numbers in their shortest exact form.</summary>
/// <remarks>
/// Written by hand: a recording of spikes has ten million rows. CsvHelper creates a string for every field; Sep does not, but takes twice the time and writes
/// numbers as the runtime does, of which two do not read back (findings/dotnet-shortest-double.sh).
/// </remarks>
internal sealed class CsvFile : IDisposable
{
    private readonly NumberText _numbers = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly FileStream _stream;
    private int _length;
    private bool _inRow;

    private CsvFile(string path, FileMode mode) => _stream = new FileStream(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Creates the file, or empties an existing one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static CsvFile Create(string path) => new(path, FileMode.Create);

    /// <summary>Opens an existing file to continue at an earlier length, and cuts off everything after it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">The length to continue at, in bytes.</param>
    /// <exception cref="IOException">The file cannot be written, or is shorter than that.</exception>
    internal static CsvFile Reopen(string path, long length)
    {
        var file = new CsvFile(path, FileMode.Open);
        if (file._stream.Length < length)
        {
            using (file._stream)
            {
                throw new IOException($"{path} has {file._stream.Length} bytes, but had {length} when the snapshot was taken: rows are missing, so the run "
                    + "cannot be resumed");
            }
        }

        file._stream.SetLength(length);
        file._stream.Position = length;
        return file;
    }

    /// <summary>Writes everything to the disk.</summary>
    /// <returns>The length of the file, in bytes.</returns>
    internal long Save()
    {
        Write();
        _stream.Flush(flushToDisk: true);
        return _stream.Length;
    }

    /// <summary>A text as a field.</summary>
    internal static byte[] Encode(string text) => Encoding.UTF8.GetBytes(
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);

    /// <summary>Adds a field.</summary>
    internal void Add(double value)
    {
        Separate(NumberText.Longest);
        _length += _numbers.Write(value, _buffer.AsSpan(_length));
    }

    /// <summary>Adds a field.</summary>
    internal void Add(long value)
    {
        Separate(NumberText.Longest);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a field that is already encoded.</summary>
    internal void Add(ReadOnlySpan<byte> field)
    {
        Separate(field.Length);
        if (field.Length > _buffer.Length - _length)
        {
            Write();
            _stream.Write(field);
            return;
        }

        field.CopyTo(_buffer.AsSpan(_length));
        _length += field.Length;
    }

    /// <summary>Ends a row.</summary>
    internal void EndRow()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        _inRow = false;
    }

    /// <summary>Writes everything to the disk and closes the file.</summary>
    public void Dispose()
    {
        using (_stream)
        {
            Save();
        }
    }

    /// <summary>Makes room for a field and adds a comma before every field except the first.</summary>
    private void Separate(int length)
    {
        Reserve(length + 1);
        if (_inRow)
        {
            _buffer[_length++] = (byte)',';
        }

        _inRow = true;
    }

    private void Reserve(int length)
    {
        if (length > _buffer.Length - _length)
        {
            Write();
        }
    }

    private void Write()
    {
        _stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
