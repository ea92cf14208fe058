using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NeuroForge.Analysis.Ground;

namespace NeuroForge.Analysis.Npz;

/// <summary>An array in a file of NumPy, read item by item (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).</summary>
internal sealed partial class NpyArray : IDisposable
{
    private const int Preamble = 10;
    private const int Boolean = 1;

    private readonly string _file;
    private readonly string _name;
    private readonly Stream _content;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _filled;

    /// <summary>Opens an array.</summary>
    /// <param name="file">The file that contains it.</param>
    /// <param name="entry">The array.</param>
    /// <param name="type">The expected type of its items, in NumPy's notation; <c>&lt;U</c> for texts of any length.</param>
    /// <exception cref="UnreadableRunException">The array is of another type.</exception>
    internal NpyArray(string file, ZipArchiveEntry entry, string type)
    {
        (_file, _name, _content) = (file, entry.Name, entry.Open());
        var preamble = Take(Preamble).ToArray();
        var header = preamble.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8, 1])
            ? Header().Match(Encoding.ASCII.GetString(Take(BinaryPrimitives.ReadUInt16LittleEndian(preamble.AsSpan(Preamble - 2)))))
            : throw Wrong("is not an array of NumPy's format 1.0");
        var description = header.Groups["type"].Value;
        if (!description.StartsWith(type, StringComparison.Ordinal) || (type != "<U" && description != type))
        {
            throw Wrong($"should have items of type {type}, but has {description}");
        }

        Size = type == "|b1" ? Boolean : int.Parse(description.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) * (type == "<U" ? 4 : 1);
        Count = header.Groups["size"].Captures.Aggregate(
            1L, (product, size) => product * long.Parse(size.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Number of items.</summary>
    internal long Count { get; }

    /// <summary>Bytes of an item.</summary>
    private int Size { get; }

    /// <summary>The next item.</summary>
    internal double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(Size));

    /// <summary>The next item, a time in ms, as <see cref="DecimalTime"/> gives it: so the times of a run are the same from every format.</summary>
    internal double Time() => DecimalTime.Of(Double());

    /// <inheritdoc cref="Double"/>
    internal int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(Size));

    /// <inheritdoc cref="Double"/>
    internal long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(Size));

    /// <inheritdoc cref="Double"/>
    internal bool IsTrue() => Take(Size)[0] != 0;

    /// <inheritdoc cref="Double"/>
    internal string Text() => Encoding.UTF32.GetString(Take(Size)).TrimEnd('\0');

    /// <summary>The next item, which must be below a bound.</summary>
    internal int Index(int bound) =>
        Int32() is var index && (uint)index < (uint)bound
            ? index
            : throw Wrong(FormattableString.Invariant($"has the item {index}, which should be from 0 to {bound - 1}"));

    /// <summary>The exception for an array that is wrong.</summary>
    internal UnreadableRunException Wrong(string message) => new(_file, $"{_name} {message}");

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _filled - _position)
        {
            Fill(length);
        }

        _position += length;
        return _buffer.AsSpan(_position - length, length);
    }

    private void Fill(int length)
    {
        _buffer.AsSpan(_position.._filled).CopyTo(_buffer);
        (_filled, _position) = (_filled - _position, 0);
        _filled += length > _buffer.Length ? 0 : _content.ReadAtLeast(_buffer.AsSpan(_filled), length - _filled, throwOnEndOfStream: false);
        if (_filled < length)
        {
            throw Wrong("is shorter than its header states");
        }
    }

    [GeneratedRegex(@"^\{'descr': '(?<type>[^']{3,12})', 'fortran_order': False, 'shape': \(((?<size>[0-9]{1,18}),? ?)*\), \} *\n$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
