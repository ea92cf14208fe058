using System.IO.Compression;
using NeuroForge.Analysis.Ground;

namespace NeuroForge.Analysis.Npz;

/// <summary>A file of arrays of NumPy, of which several are read at the same time.</summary>
internal sealed class NpzArrays : IDisposable
{
    private readonly List<NpyArray> _opened = [];
    private readonly string _file;
    private readonly ZipArchive _archive;

    /// <summary>Opens the file.</summary>
    /// <exception cref="UnreadableRunException">The file cannot be read, or has another format.</exception>
    internal NpzArrays(string file)
    {
        _file = file;
        try
        {
            _archive = ZipFile.OpenRead(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UnreadableRunException(file, failure is InvalidDataException ? "this is not an npz file" : failure.Message, failure);
        }
    }

    /// <summary>Opens an array.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The expected type of its items, in NumPy's notation.</param>
    /// <exception cref="UnreadableRunException">There is no such array.</exception>
    internal NpyArray Open(string name, string type)
    {
        var entry = _archive.GetEntry(name + ".npy") ?? throw new UnreadableRunException(_file, $"there is no array {name}");
        _opened.Add(new NpyArray(_file, entry, type));
        return _opened[^1];
    }

    /// <summary>Opens an array that must have as many items as another.</summary>
    internal NpyArray Open(string name, string type, long count) =>
        Open(name, type) is var array && array.Count == count
            ? array
            : throw array.Wrong(FormattableString.Invariant($"has {array.Count} items, but {count} were expected"));

    /// <summary>The items of an array of texts.</summary>
    internal string[] Texts(string name)
    {
        var array = Open(name, "<U");
        var texts = new List<string>();
        for (var i = 0L; i < array.Count; i++)
        {
            texts.Add(array.Text());
        }

        return [.. texts];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _opened.ForEach(array => array.Dispose());
        _archive.Dispose();
    }
}
