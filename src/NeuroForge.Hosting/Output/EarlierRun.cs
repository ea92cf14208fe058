using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Output;

/// <summary>What a run that has ended has left in a folder: it must not pass for what the next one leaves.</summary>
internal static class EarlierRun
{
    /// <summary>Removes its summary and its recordings, but for files that the next run has begun to write over.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="next">When the next run opened the folder, by the clock of the files.</param>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be removed.</exception>
    internal static void Remove(string directory, DateTime next)
    {
        foreach (var file in Recordings(directory).Where(file => File.Exists(file) && File.GetLastWriteTimeUtc(file) < next))
        {
            File.Delete(file);
        }

        File.Delete(Path.Combine(directory, RunFile.Name));
    }

    /// <summary>The files of its recordings. A summary is no more than a text that somebody may have written: what it names elsewhere is left alone.</summary>
    private static IEnumerable<string> Recordings(string directory)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        return Named(directory)
            .Select(name => Path.GetFullPath(name, folder))
            .Where(file => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Named(string directory)
    {
        try
        {
            return RunSummary.Read(directory)?.Files ?? [];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
