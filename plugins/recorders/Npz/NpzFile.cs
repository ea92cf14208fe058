using System.IO.Compression;
using System.Text;

namespace NeuroForge.Recorders;

/// <summary>
/// NumPy's archive of arrays: a zip file with an uncompressed file in NumPy's format 1.0 for each array
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html). The same arrays give the same bytes.
/// </summary>
internal sealed class NpzFile : IDisposable
{
    private const int BlockSize = 1 << 20;
    private const int Alignment = 64;

    /// <summary>The earliest time that a zip file can hold: the time of writing is not part of a result.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream _stream;
    private readonly ZipArchive _archive;

    /// <summary>Creates the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal NpzFile(string path)
    {
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        _archive = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Adds a column as an array of one dimension.</summary>
    internal void Add(string name, NpyType type, SpoolColumn column) => Add(name, type, $"({column.Length / type.Size},)", column.Blocks(BlockSize));

    /// <summary>Adds a column as a matrix.</summary>
    /// <param name="name">The array's name.</param>
    /// <param name="type">The type of its items.</param>
    /// <param name="column">Its items, line after line.</param>
    /// <param name="width">Items in a line.</param>
    internal void Add(string name, NpyType type, SpoolColumn column, int width) =>
        Add(name, type, $"({column.Length / type.Size / width}, {width})", column.Blocks(BlockSize));

    /// <summary>Adds whole numbers.</summary>
    internal void Add(string name, IEnumerable<int> numbers)
    {
        byte[] bytes = [.. numbers.SelectMany(BitConverter.GetBytes)];
        Add(name, NpyType.Of(NumberType.Int32), $"({bytes.Length / NpyType.Of(NumberType.Int32).Size},)", [bytes]);
    }

    /// <summary>Adds texts.</summary>
    internal void Add(string name, IReadOnlyList<string> texts) => AddTexts(name, texts, $"({texts.Count},)");

    /// <summary>Adds a text.</summary>
    internal void Add(string name, string text) => AddTexts(name, [text], "()");

    /// <summary>Writes everything to the disk and closes the file.</summary>
    public void Dispose()
    {
        using (_stream)
        {
            _archive.Dispose();
            _stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>NumPy's texts all have the length of the longest, with four bytes for a character, and are filled with zeros.</summary>
    private void AddTexts(string name, IReadOnlyList<string> texts, string shape)
    {
        var length = Math.Max(1, texts.Select(t => Encoding.UTF32.GetByteCount(t) / 4).DefaultIfEmpty(0).Max());
        var bytes = new byte[4 * length * texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            Encoding.UTF32.GetBytes(texts[i], bytes.AsSpan(4 * length * i));
        }

        Add(name, NpyType.Text(length), shape, [bytes]);
    }

    private void Add(string name, NpyType type, string shape, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        var entry = _archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        content.Write(Header(type, shape));
        foreach (var block in blocks)
        {
            content.Write(block.Span);
        }
    }

    /// <summary>Magic, version, length, then a dictionary, padded so that the data begins at a multiple of 64 bytes.</summary>
    private static byte[] Header(NpyType type, string shape)
    {
        const int Preamble = 10;
        var dictionary = $"{{'descr': '{type.Description}', 'fortran_order': False, 'shape': {shape}, }}";
        var total = (Preamble + dictionary.Length + Alignment) / Alignment * Alignment;
        var text = dictionary.PadRight(total - Preamble - 1) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.ASCII.GetBytes(text)];
    }
}
