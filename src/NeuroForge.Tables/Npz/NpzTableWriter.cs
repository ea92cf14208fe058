using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Npz;

/// <summary>Writes tables as archives of NumPy, an array for each column.</summary>
internal static class NpzTableWriter
{
    private const int Preamble = 10;
    private const int Alignment = 64;

    /// <summary>The earliest time that a zip file can hold: the time of writing is not part of a result.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a table. Its rows are read once for each column.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, TableContent table)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (i, column) in table.Columns.Index())
        {
            var entry = archive.CreateEntry(TableContent.NameWithUnit(column) + ".npy", CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            Write(content, table, i, column.Kind ?? ColumnKind.Number);
        }
    }

    private static void Write(Stream content, TableContent table, int column, ColumnKind kind)
    {
        var length = kind == ColumnKind.Text ? Longest(table, column) : 0;
        content.Write(Header(kind == ColumnKind.Whole ? "<i8" : kind == ColumnKind.Number ? "<f8" : $"<U{length}", table.RowCount));
        foreach (var block in table.Read())
        {
            content.Write(kind switch
            {
                ColumnKind.Whole => MemoryMarshal.AsBytes(block.Whole(column).AsSpan(0, block.Count)),
                ColumnKind.Number => MemoryMarshal.AsBytes(block.Numbers(column).AsSpan(0, block.Count)),
                _ => Texts(block.Texts(column).AsSpan(0, block.Count), length),
            });
        }
    }

    private static int Longest(TableContent table, int column)
    {
        var length = 1;
        foreach (var block in table.Read())
        {
            for (var row = 0; row < block.Count; row++)
            {
                length = Math.Max(length, Encoding.UTF32.GetByteCount(block.Texts(column)[row]) / 4);
            }
        }

        return length;
    }

    private static byte[] Texts(ReadOnlySpan<string> texts, int length)
    {
        var bytes = new byte[4 * length * texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            Encoding.UTF32.GetBytes(texts[i], bytes.AsSpan(4 * length * i));
        }

        return bytes;
    }

    private static byte[] Header(string type, long count)
    {
        var dictionary = FormattableString.Invariant($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({count},), }}");
        var total = (Preamble + dictionary.Length + Alignment) / Alignment * Alignment;
        var text = dictionary.PadRight(total - Preamble - 1) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.ASCII.GetBytes(text)];
    }
}
