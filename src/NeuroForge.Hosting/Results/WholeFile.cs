namespace NeuroForge.Hosting;

/// <summary>A file that is there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file under another name, brings it to the disk and then gives it its own.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var unfinished = path + ".unfinished";
        using (var stream = File.Create(unfinished))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
