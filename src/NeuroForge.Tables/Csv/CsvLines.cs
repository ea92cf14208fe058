using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Csv;

/// <summary>The lines of a file as bytes, without line feeds.</summary>
/// <param name="stream">The file, which can seek.</param>
internal sealed class CsvLines(Stream stream)
{
    private const int LongestLine = 1 << 24;

    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;
    private int _next;
    private int _filled;
    private long _number;
    private bool _isOver;

    /// <summary>The current line, valid until the next.</summary>
    internal ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The lines after the current one that are in memory as a whole, with their line feeds.</summary>
    internal ReadOnlySpan<byte> Whole
    {
        get
        {
            var rest = _buffer.AsSpan(_next, _filled - _next);
            return rest[..(rest.LastIndexOf((byte)'\n') + 1)];
        }
    }

    /// <summary>True if there is something after the current line.</summary>
    internal bool HasMore => _next < _filled || Fill() > 0;

    /// <summary>Begins again at the first line.</summary>
    internal void Restart()
    {
        stream.Position = 0;
        (_start, _end, _next, _filled, _number, _isOver) = (0, 0, 0, 0, 0, false);
    }

    /// <summary>Passes over lines that were taken as a whole.</summary>
    /// <param name="bytes">Number of bytes.</param>
    /// <param name="lines">Number of lines.</param>
    internal void Skip(int bytes, int lines) => (_next, _number) = (_next + bytes, _number + lines);

    /// <summary>Takes the next line; false after the last one.</summary>
    /// <exception cref="TableException">The line is too long.</exception>
    internal bool Next()
    {
        _number++;
        _start = _next;
        var seen = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + seen, _filled - _start - seen).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                _next = _start + seen + feed + 1;
                _end = _next - 1;
                break;
            }

            seen = _filled - _start;
            if (Fill() == 0)
            {
                (_end, _next) = (_filled, _filled);
                if (seen == 0)
                {
                    return false;
                }

                break;
            }
        }

        if (_end > _start && _buffer[_end - 1] == (byte)'\r')
        {
            _end--;
        }

        return true;
    }

    /// <summary>Moves what is left of the buffer to its front, from the current line on, and fills it up.</summary>
    /// <returns>Number of bytes read.</returns>
    private int Fill()
    {
        if (_isOver)
        {
            return 0;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_end, _next, _filled, _start) = (_end - _start, _next - _start, _filled - _start, 0);
        }

        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _filled < LongestLine ? 2 * _filled : throw new TableException($"row {_number} is too long: it is not a text of rows"));
        }

        var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        _isOver = read == 0;
        return read;
    }
}
