using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>
/// Reads arrays of NumPy (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html), in the order of their items: the last index runs first.
/// </summary>
internal static partial class NpyNumbers
{
    /// <summary>Reads the array of a file.</summary>
    /// <exception cref="NumberFileException">It is not such a file, or its items are not numbers.</exception>
    internal static double[] Read(Stream content)
    {
        try
        {
            return Items(content);
        }
        catch (EndOfStreamException)
        {
            throw new NumberFileException("ends before the last item");
        }
    }

    /// <summary>Reads an array of an archive.</summary>
    /// <param name="content">The archive.</param>
    /// <param name="array">The name of the array; null for the only one.</param>
    /// <exception cref="NumberFileException">It is not such an archive, it does not have the array, or its items are not numbers.</exception>
    internal static double[] ReadArchive(Stream content, string? array)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            string[] names = [.. archive.Entries.Select(entry => Path.GetFileNameWithoutExtension(entry.FullName))];
            var place = array is null && names.Length == 1 ? 0 : Array.IndexOf(names, array);
            if (place < 0)
            {
                throw new NumberFileException(
                    $"{(array is null ? "has several arrays, so \"array\" is missing" : $"has no array \"{array}\"")}: there are {string.Join(", ", names)}");
            }

            using var entry = archive.Entries[place].Open();
            return Read(entry);
        }
        catch (InvalidDataException)
        {
            throw new NumberFileException("is not an archive of NumPy (.npz)");
        }
    }

    private static double[] Items(Stream content)
    {
        var preamble = new byte[8];
        content.ReadExactly(preamble);
        if (!preamble.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8]))
        {
            throw new NumberFileException("is not an array of NumPy (.npy)");
        }

        var length = new byte[preamble[6] == 1 ? 2 : 4];
        content.ReadExactly(length);
        var text = new byte[length.Length == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadInt32LittleEndian(length) & 0xFFFFF];
        content.ReadExactly(text);
        var header = Header().Match(Encoding.Latin1.GetString(text));
        if (!header.Success)
        {
            throw new NumberFileException("is not an array of numbers");
        }

        var sizes = header.Groups["size"].Captures.Select(size => long.Parse(size.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (header.Groups["order"].Value == "True" && sizes.Length > 1)
        {
            throw new NumberFileException("is in Fortran's order: save numpy.ascontiguousarray(...) of it");
        }

        var count = sizes.Aggregate(1.0, (product, size) => product * size);
        return count <= NumberFile.Most
            ? Items(content, header.Groups["type"].Value, (int)count)
            : throw new NumberFileException(string.Create(CultureInfo.InvariantCulture, $"has {count} items, more than {NumberFile.Most}"));
    }

    private static double[] Items(Stream content, string type, int count)
    {
        var (size, number) = Number(type);
        var numbers = new double[count];
        var bytes = new byte[size * Math.Min(count, 1 << 13)];
        for (var first = 0; first < count; first += bytes.Length / size)
        {
            var some = bytes.AsSpan(0, Math.Min(bytes.Length, (count - first) * size));
            content.ReadExactly(some);
            for (var i = 0; i < some.Length / size; i++)
            {
                numbers[first + i] = number(some.Slice(i * size, size));
            }
        }

        return numbers;
    }

    private static (int Size, Reader Number) Number(string type) => type switch
    {
        "<f8" => (8, BinaryPrimitives.ReadDoubleLittleEndian),
        "<f4" => (4, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        "<i8" => (8, bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        "<i4" => (4, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        "<i2" => (2, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        "<u8" => (8, bytes => BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
        "<u4" => (4, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        "<u2" => (2, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        "|u1" or "|b1" => (1, bytes => bytes[0]),
        "|i1" => (1, bytes => (sbyte)bytes[0]),
        _ => throw new NumberFileException($"has items of type {type}: save numpy.asarray(..., dtype=float) of it"),
    };

    private delegate double Reader(ReadOnlySpan<byte> bytes);

    [GeneratedRegex(
        @"'descr': '(?<type>[<|>=][a-zA-Z]\d+)'[^']*'fortran_order': (?<order>True|False)[^']*'shape': \((?:(?<size>\d+)L?(?:, ?|(?=\))))*\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
