using System.Buffers.Binary;
using System.Text;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>The chunks of a PNG file, one after the other.</summary>
internal sealed class PngChunks
{
    /// <summary>Bytes of a chunk beside its data: length, type and checksum.</summary>
    private const int Frame = 12;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (r, _) => Shifted(r)))];

    private readonly ReadOnlyMemory<byte> _file;
    private int _place = 8;

    /// <summary>Opens a file.</summary>
    /// <exception cref="NumberFileException">It is not a PNG file.</exception>
    internal PngChunks(ReadOnlyMemory<byte> file)
    {
        _file = file;
        if (!file.Span.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            throw new NumberFileException("is not an image in the format PNG");
        }
    }

    /// <summary>The four letters of the chunk's type.</summary>
    internal string Type { get; private set; } = "";

    /// <summary>The chunk's data.</summary>
    internal ReadOnlyMemory<byte> Data { get; private set; }

    /// <summary>Reads the next chunk.</summary>
    /// <returns>True if there is one before the end of the image.</returns>
    /// <exception cref="NumberFileException">The file is cut or damaged.</exception>
    internal bool Next()
    {
        var left = _file.Span[_place..];
        var length = left.Length >= Frame ? BinaryPrimitives.ReadUInt32BigEndian(left) : uint.MaxValue;
        if (length > left.Length - Frame)
        {
            throw new NumberFileException("ends before its last pixel");
        }

        var checkedPart = left.Slice(4, (int)length + 4);
        Type = Encoding.Latin1.GetString(checkedPart[..4]);
        Data = _file.Slice(_place + 8, (int)length);
        if (Checksum(checkedPart) != BinaryPrimitives.ReadUInt32BigEndian(left[((int)length + 8)..]))
        {
            throw new NumberFileException($"is damaged: the checksum of its part \"{Type}\" is wrong");
        }

        _place += (int)length + Frame;
        return Type != "IEND";
    }

    /// <summary>The cyclic redundancy check of ISO 3309.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
        {
            rest = Remainders[(byte)(rest ^ value)] ^ (rest >> 8);
        }

        return ~rest;
    }

    private static uint Shifted(uint rest) => (rest & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
}
