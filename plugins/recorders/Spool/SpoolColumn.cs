using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NeuroForge.Recorders;

/// <summary>Numbers of one kind in a file, one after the other, little-endian: later an array of the finished recording.</summary>
internal sealed class SpoolColumn : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 15];
    private readonly FileStream _stream;
    private int _filled;

    /// <summary>Opens the file, and creates it if it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Number of bytes to keep; the rest is cut off.</param>
    /// <exception cref="IOException">It cannot be opened, or is shorter than that.</exception>
    internal SpoolColumn(string path, long length)
    {
        _stream = new FileStream(path, length == 0 ? FileMode.Create : FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (_stream.Length < length)
        {
            var found = _stream.Length;
            _stream.Dispose();
            throw new IOException($"{path} should have {length} bytes, but has {found}: recorded data are missing, so the run cannot be resumed");
        }

        _stream.SetLength(length);
        _stream.Position = length;
    }

    /// <summary>Number of bytes in the column.</summary>
    internal long Length => _stream.Position + _filled;

    /// <summary>Adds a number.</summary>
    internal void Add(double number) => BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), number);

    /// <summary>Adds numbers.</summary>
    internal void Add(ReadOnlySpan<double> numbers)
    {
        if (BitConverter.IsLittleEndian)
        {
            Add(MemoryMarshal.AsBytes(numbers));
            return;
        }

        foreach (var number in numbers)
        {
            Add(number);
        }
    }

    /// <summary>Adds numbers, each rounded to the nearest of 32 bits.</summary>
    internal void AddSingles(ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteSingleLittleEndian(Room(sizeof(float)), (float)number);
        }
    }

    /// <summary>Adds a number.</summary>
    internal void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), number);

    /// <summary>Adds a number.</summary>
    internal void Add(long number) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);

    /// <summary>Adds true or false as a byte.</summary>
    internal void Add(bool yes) => Room(1)[0] = yes ? (byte)1 : (byte)0;

    /// <summary>Adds a line of text.</summary>
    internal void AddLine(string text)
    {
        Add(Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>The contents of the file, from its beginning, block after block.</summary>
    /// <param name="blockSize">Greatest number of bytes in a block; all but the last have this size.</param>
    internal IEnumerable<ReadOnlyMemory<byte>> Blocks(int blockSize)
    {
        Write();
        _stream.Position = 0;
        var block = new byte[blockSize];
        while (_stream.ReadAtLeast(block, blockSize, throwOnEndOfStream: false) is > 0 and var length)
        {
            yield return block.AsMemory(0, length);
        }
    }

    /// <summary>The lines of a column of text.</summary>
    internal string[] ReadLines() =>
        Encoding.UTF8.GetString([.. Blocks(_buffer.Length).SelectMany(b => b.ToArray())]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes everything to the disk.</summary>
    internal void Save()
    {
        Write();
        _stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes everything to the file and closes it.</summary>
    public void Dispose()
    {
        using (_stream)
        {
            Write();
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, _buffer.Length);
            bytes[..part].CopyTo(Room(part));
            bytes = bytes[part..];
        }
    }

    private Span<byte> Room(int length)
    {
        if (length > _buffer.Length - _filled)
        {
            Write();
        }

        _filled += length;
        return _buffer.AsSpan(_filled - length, length);
    }

    private void Write()
    {
        if (_filled > 0)
        {
            _stream.Write(_buffer, 0, _filled);
            _filled = 0;
        }
    }
}
