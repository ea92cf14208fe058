using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Npz;

/// <summary>The head of an array of NumPy (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).</summary>
/// <param name="Name">The name of the array.</param>
/// <param name="Type">The type of its items in NumPy's notation: kind and size, such as <c>f8</c>.</param>
/// <param name="Count">Number of items.</param>
/// <param name="Rank">Number of dimensions.</param>
internal sealed partial record NpyHeader(string Name, string Type, long Count, int Rank)
{
    private const int LongestText = 1 << 12;

    private static readonly string[] Types = ["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8"];

    /// <summary>True if the stream is already after the head.</summary>
    internal bool IsRead { get; init; }

    /// <summary>The kind of its items.</summary>
    internal ColumnKind Kind => Type[0] switch
    {
        'f' => ColumnKind.Number,
        'U' or 'S' => ColumnKind.Text,
        _ => ColumnKind.Whole,
    };

    /// <summary>Bytes of an item.</summary>
    internal int Size => int.Parse(Type.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) * (Type[0] == 'U' ? 4 : 1);

    /// <summary>Reads the head.</summary>
    /// <exception cref="TableException">It is not the head of an array, or has items of a type that is not read.</exception>
    internal static NpyHeader Read(Stream content, string name)
    {
        var preamble = new byte[8];
        content.ReadExactly(preamble);
        if (!preamble.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8]))
        {
            throw new TableException($"\"{name}\" is not an array of NumPy");
        }

        var length = new byte[preamble[6] == 1 ? 2 : 4];
        content.ReadExactly(length);
        var size = length.Length == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadUInt32LittleEndian(length);
        var text = new byte[size <= ushort.MaxValue ? size : throw new TableException($"the head of array \"{name}\" is too long")];
        content.ReadExactly(text);
        var match = Dictionary().Match(Encoding.ASCII.GetString(text));
        if (!match.Success)
        {
            throw new TableException($"array \"{name}\" has items of several fields or of objects; only arrays of numbers or texts are read");
        }

        var type = match.Groups["type"].Value;
        if (match.Groups["order"].Value == ">" && type[1..] != "1")
        {
            throw new TableException($"array \"{name}\" has items of the type >{type}, with the highest byte first; write it with the lowest byte first");
        }

        var isText = type[0] is 'U' or 'S' && int.Parse(type.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= LongestText;
        if (!isText && !Types.Contains(type, StringComparer.Ordinal))
        {
            throw new TableException($"array \"{name}\" has items of the type {type}; whole numbers, numbers of 32 or 64 bits and texts are read");
        }

        var shape = match.Groups["size"].Captures;
        var count = shape.Aggregate(1L, (product, next) => checked(product * long.Parse(next.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));
        return new(name, type, count, shape.Count);
    }

    [GeneratedRegex(
        @"'descr': *'(?<order>[<>|=])(?<type>[a-zA-Z][0-9]{1,6})', *'fortran_order': *(True|False), *'shape': *\(((?<size>[0-9]{1,18}),? ?)*\)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dictionary();
}
