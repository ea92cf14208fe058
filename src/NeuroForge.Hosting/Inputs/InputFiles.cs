using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Grown;

namespace NeuroForge.Hosting.Inputs;

/// <summary>
/// The files and runs that a description names, sought in some folders. Copies of them are kept with the results, so that a run can be resumed although they
/// have changed or are no longer there.
/// </summary>
/// <param name="folders">The folders in which a relative name is sought, in this order; empty if no name is allowed.</param>
/// <param name="allowed">Folders, beside the first one, in which tables may be.</param>
/// <param name="kept">The folder of copies from an earlier start of the run, which are preferred; null for none.</param>
internal sealed class InputFiles(IReadOnlyList<string> folders, IReadOnlyList<string> allowed, string? kept) : IInputSource
{
    private readonly Dictionary<string, string> _used = new(StringComparer.Ordinal);

    /// <summary>The files that were read, by the names of their copies.</summary>
    internal IReadOnlyDictionary<string, string> Used => _used;

    /// <inheritdoc/>
    public Stream Open(string name) => OpenFile(Use($"file {name}", () => FileNamed(name)), name);

    /// <inheritdoc/>
    /// <remarks>A table is inside the folder of the description, or in one that the caller allows: a description from elsewhere reads no others.</remarks>
    public Stream OpenTable(string name) => OpenFile(Use($"file {name}", () => TableNamed(name)), name);

    /// <inheritdoc/>
    public GrownNetwork Network(string name, double? time)
    {
        var file = Use(
            string.Create(CultureInfo.InvariantCulture, $"network {name} {time:R}"),
            () => Find(name, Directory.Exists) is { } run ? new GrownFolder(run).Find(time) : FileNamed(name));
        try
        {
            using var stream = OpenFile(file, name);
            return GrownFile.Read(stream);
        }
        catch (InvalidDataException damage)
        {
            throw new InputException($"\"{name}\" cannot be used: {damage.Message}", "name the folder of a run, or a file of its folder \"grown\"");
        }
    }

    /// <summary>Copies the files that were read into a folder of a run.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="IOException">A file cannot be copied.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be copied.</exception>
    internal void Keep(string directory)
    {
        foreach (var (copy, file) in _used)
        {
            Directory.CreateDirectory(directory);
            File.Copy(file, Path.Combine(directory, copy), overwrite: true);
        }
    }

    /// <summary>The first file that was read from inside a folder; null if there is none.</summary>
    internal string? Inside(string directory)
    {
        var folder = Path.GetFullPath(directory) + Path.DirectorySeparatorChar;
        return _used.Values.Select(Path.GetFullPath).FirstOrDefault(file => file.StartsWith(folder, StringComparison.Ordinal));
    }

    private static FileStream OpenFile(string file, string name)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"\"{name}\" cannot be read: {failure.Message}");
        }
    }

    private string Use(string key, Func<string> find)
    {
        var copy = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        var file = kept is not null && Path.Combine(kept, copy) is var path && File.Exists(path) ? path : find();
        return _used[copy] = file;
    }

    private string FileNamed(string name) => Find(name, File.Exists) ?? throw new InputException(
        $"there is no {(name.EndsWith('/') ? "folder" : "file or folder")} \"{name}\"",
        folders.Count == 0
            ? "this description was not read from a file, so it may not name files or runs: give the host a folder for inputs"
            : $"it was sought in {string.Join(" and ", folders.Select(f => f.Length == 0 ? "." : f).Distinct())}");

    private string TableNamed(string name)
    {
        string[] homes = [.. folders.Take(1).Concat(allowed).Select(folder => Path.GetFullPath(folder.Length == 0 ? "." : folder))];
        string[] found = [.. homes.Select(home => Path.GetFullPath(Path.Combine(home, name))).Where(File.Exists)];
        return Array.Find(found, path => Array.Exists(homes, home => IsInside(home, path))) ?? throw new InputException(
            found.Length == 0 ? $"there is no file \"{name}\"" : $"\"{name}\" is outside the folder of the description",
            folders.Count == 0 ? "this description was not read from a file, so it may not name files: give the host a folder for inputs"
                : found.Length == 0 ? $"it was sought in {string.Join(" and ", homes)}"
                : "move it there, or allow its folder: --files FOLDER");
    }

    private static bool IsInside(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || Path.GetDirectoryName(path) == folder;

    private string? Find(string name, Func<string, bool> exists) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(path => name.Length > 0 && exists(path));
}
