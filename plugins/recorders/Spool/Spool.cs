using System.Buffers.Binary;

namespace NeuroForge.Recorders;

/// <summary>
/// The temporary storage of a recording, for formats that can be written only when all is known: a folder beside the finished file, with a file for each
/// column. It needs no memory for any length of recording, and a run that has not completed continues from it.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly SpoolColumn[] _columns;

    private Spool(string file, SpoolColumn[] columns)
    {
        File = file;
        _columns = columns;
    }

    /// <summary>The finished file.</summary>
    internal string File { get; }

    /// <summary>A column.</summary>
    internal SpoolColumn this[int index] => _columns[index];

    /// <summary>Creates an empty spool, and removes the remains of an earlier run.</summary>
    /// <param name="file">The finished file.</param>
    /// <param name="columns">Number of columns.</param>
    /// <exception cref="IOException">It cannot be created.</exception>
    internal static Spool Create(string file, int columns)
    {
        System.IO.File.Delete(file);
        Remove(file);
        Directory.CreateDirectory(FolderOf(file));
        return Open(file, new long[columns]);
    }

    /// <summary>Opens the spool of a recording that continues.</summary>
    /// <param name="file">The finished file.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="saved">The bytes that <see cref="Save"/> returned.</param>
    /// <exception cref="IOException">The recorded data no longer exist.</exception>
    internal static Spool Resume(string file, int columns, ReadOnlySpan<byte> saved)
    {
        if (saved.Length != columns * sizeof(long))
        {
            throw new IOException($"the saved data of {file} do not fit that file");
        }

        var lengths = new long[columns];
        for (var i = 0; i < columns; i++)
        {
            lengths[i] = BinaryPrimitives.ReadInt64LittleEndian(saved[(i * sizeof(long))..]);
        }

        return Open(file, lengths);
    }

    /// <summary>Writes everything to the disk.</summary>
    /// <returns>The length of each column.</returns>
    internal byte[] Save()
    {
        var saved = new byte[_columns.Length * sizeof(long)];
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Save();
            BinaryPrimitives.WriteInt64LittleEndian(saved.AsSpan(i * sizeof(long)), _columns[i].Length);
        }

        return saved;
    }

    /// <summary>Creates the finished file, completely or not at all. The spool is kept, in case the run continues from it.</summary>
    /// <param name="write">Writes the file at the path that it is given.</param>
    internal void Finish(Action<string> write)
    {
        using (this)
        {
            var unfinished = File + ".unfinished";
            write(unfinished);
            System.IO.File.Move(unfinished, File, overwrite: true);
        }
    }

    /// <summary>Removes the spool. If that fails there is no harm: the next recording of that name removes it.</summary>
    internal void Remove()
    {
        try
        {
            Remove(File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The finished file is whole.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_columns, column => column.Dispose());

    private static Spool Open(string file, long[] lengths)
    {
        var opened = new List<SpoolColumn>();
        try
        {
            foreach (var (i, length) in lengths.Index())
            {
                opened.Add(new SpoolColumn(Path.Combine(FolderOf(file), FormattableString.Invariant($"{i}.column")), length));
            }
        }
        catch (IOException)
        {
            opened.ForEach(column => column.Dispose());
            throw;
        }

        return new Spool(file, [.. opened]);
    }

    private static void Remove(string file)
    {
        if (Directory.Exists(FolderOf(file)))
        {
            Directory.Delete(FolderOf(file), recursive: true);
        }
    }

    private static string FolderOf(string file) => file + ".spool";
}
