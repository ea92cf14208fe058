using NeuroForge.Analysis.Ground;

namespace NeuroForge.Analysis.Csv;

/// <summary>A file of comma-separated values, read row by row. A field is bytes in a buffer, valid until the next row.</summary>
/// <remarks>
/// Written by hand like its counterpart in the recorder: a spike file may have 10^8 rows, so that nothing is allocated for a field. Sep reads 1.5 times faster,
/// with a parser of numbers from another package; reading results must not depend on packages. Names in descriptions need no quotes, so quotes are not
/// supported.
/// </remarks>
internal sealed class CsvTable : IDisposable
{
    private const int LongestRow = 1 << 28;

    private readonly FileStream _stream;
    private readonly int[] _ends;
    private byte[] _buffer = new byte[1 << 16];
    private int _row;
    private int _next;
    private int _filled;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The expected columns.</param>
    /// <exception cref="UnreadableRunException">The file cannot be read, or has other columns.</exception>
    internal CsvTable(string file, IReadOnlyList<string> columns)
    {
        File = file;
        _ends = new int[columns.Count];
        _stream = Open(file);
        var header = string.Join(',', columns);
        if (!TakeLine() || System.Text.Encoding.UTF8.GetString(Line) != header)
        {
            _stream.Dispose();
            throw Wrong($"the columns should be {header}");
        }
    }

    /// <summary>The file.</summary>
    internal string File { get; }

    /// <summary>The line number of the row, from 1.</summary>
    internal long LineNumber { get; private set; }

    private ReadOnlySpan<byte> Line => _buffer.AsSpan(_row, _next - 1 - _row);

    /// <summary>Reads the next row.</summary>
    /// <returns>True if there is one.</returns>
    /// <exception cref="UnreadableRunException">The row does not have a field for every column.</exception>
    internal bool Next()
    {
        if (!TakeLine())
        {
            return false;
        }

        var count = 0;
        for (var i = _row; i < _next; i++)
        {
            if (_buffer[i] is (byte)',' or (byte)'\n')
            {
                if (count < _ends.Length)
                {
                    _ends[count] = i;
                }

                count++;
            }
        }

        return count == _ends.Length ? true : throw Wrong($"the row has {count} fields, but there are {_ends.Length} columns");
    }

    /// <summary>A field of the row.</summary>
    internal ReadOnlySpan<byte> Field(int column)
    {
        var start = column == 0 ? _row : _ends[column - 1] + 1;
        return _buffer.AsSpan(start, _ends[column] - start);
    }

    /// <summary>The exception for a row that is wrong.</summary>
    internal UnreadableRunException Wrong(string message) => new(File, LineNumber, message);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableRunException(file, failure.Message, failure);
        }
    }

    /// <summary>Takes the next line; false after the last one.</summary>
    private bool TakeLine()
    {
        LineNumber++;
        _row = _next;
        var seen = _row;
        while (true)
        {
            var feed = _buffer.AsSpan(seen, _filled - seen).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                _next = seen + feed + 1;
                return true;
            }

            seen = _filled;
            var moved = MakeRoom();
            seen -= moved;
            var read = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
            if (read == 0)
            {
                return _filled == _row ? false : throw Wrong("the file ends in the middle of a row");
            }

            _filled += read;
        }
    }

    /// <summary>Moves the unfinished row to the front of the buffer, or doubles the buffer if the row fills it.</summary>
    /// <returns>The distance that it was moved.</returns>
    private int MakeRoom()
    {
        var moved = _row;
        _buffer.AsSpan(_row, _filled - _row).CopyTo(_buffer);
        _filled -= moved;
        _row = 0;
        _next = 0;
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _filled < LongestRow ? 2 * _filled : throw Wrong("the row is too long"));
        }

        return moved;
    }
}
