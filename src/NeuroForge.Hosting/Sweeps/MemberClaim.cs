namespace NeuroForge.Hosting.Sweeps;

/// <summary>
/// The right to run a member, which one sweep at a time has: parts of a sweep on several machines share a folder. It ends with the process in any case.
/// </summary>
/// <remarks>
/// The file remains: if it were removed at the end, a sweep that has just opened it and another that creates it again would both have a claim. On a network
/// file system its locks must work between machines.
/// </remarks>
internal sealed class MemberClaim : IDisposable
{
    private const string Name = ".claim";

    private readonly FileStream _file;

    private MemberClaim(FileStream file) => _file = file;

    /// <summary>Claims a member.</summary>
    /// <param name="directory">Its folder, created if necessary.</param>
    /// <returns>The claim; null if another sweep has it.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    internal static MemberClaim? Try(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, Name);
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
