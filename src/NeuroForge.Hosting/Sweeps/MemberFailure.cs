using System.Text;
using NeuroForge.Hosting.Files;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The reason why a member failed, kept in its folder for those who look at it later or on another machine.</summary>
internal static class MemberFailure
{
    private const string Name = "failure.txt";

    /// <summary>The reason; null if there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static string? Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        return File.Exists(path) ? File.ReadAllText(path).TrimEnd('\n') : null;
    }

    /// <summary>Keeps a reason. If that is impossible, as on a full disk, the sweep still reports it.</summary>
    internal static void Keep(string directory, Exception failure)
    {
        try
        {
            WholeFile.Write(Path.Combine(directory, Name), stream => stream.Write(Encoding.UTF8.GetBytes(failure.Message + "\n")));
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Removes the reason of an earlier run.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    internal static void Clear(string directory) => File.Delete(Path.Combine(directory, Name));
}
