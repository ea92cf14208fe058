using NeuroForge.Hosting.Results;

namespace NeuroForge.Hosting.Output;

/// <summary>The files of an earlier run in a folder, which must not be mistaken for those of the next.</summary>
internal static class EarlierRun
{
    /// <summary>Removes its summary and its recordings, except files that the next run has begun to overwrite.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="next">The time at which the next run opened the folder, by the clock of the file system.</param>
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

    /// <summary>The files of its recordings. Anyone may have written a summary, so files that it names outside the folder are left alone.</summary>
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
