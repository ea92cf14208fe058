using System.Globalization;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>
/// The snapshots of a run, in the folder <c>snapshots</c> beside its results: the newest two, so that one is valid while the next is written.
/// </summary>
internal sealed class SnapshotFolder(string directory)
{
    private const int Kept = 2;
    private const string Suffix = ".snapshot";

    private readonly string _folder = Path.Combine(directory, "snapshots");
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <summary>True if there are no snapshots.</summary>
    internal bool IsEmpty => Newest().Count == 0;

    /// <summary>Writes a snapshot, then removes old ones, and those that were found damaged, since they would count as the newest.</summary>
    /// <exception cref="IOException">The snapshot cannot be written; earlier ones still exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The snapshot may not be written; earlier ones still exist.</exception>
    internal void Add(SnapshotManifest manifest, Snapshot snapshot)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, manifest.Time.ToString("000000000000.000000", CultureInfo.InvariantCulture) + Suffix);
        SnapshotFile.Write(file, manifest, snapshot);
        _damaged.Remove(file);
        foreach (var old in _damaged.Concat(Newest().Where(good => !_damaged.Contains(good)).Skip(Kept)))
        {
            File.Delete(old);
        }

        _damaged.Clear();
    }

    /// <summary>Opens the newest valid snapshot.</summary>
    /// <param name="skipped">Receives a message for every newer one that is damaged.</param>
    /// <exception cref="SnapshotException">There is none.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be read.</exception>
    internal OpenedSnapshot OpenNewest(Action<string> skipped) =>
        FindNewest(skipped) ?? throw new SnapshotException($"there is no valid snapshot in {_folder}: run the description again");

    /// <summary>The newest valid snapshot; null if there is none.</summary>
    /// <param name="skipped">Receives a message for every newer one that is damaged.</param>
    /// <exception cref="IOException">One cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be read.</exception>
    internal OpenedSnapshot? FindNewest(Action<string> skipped)
    {
        foreach (var file in Newest())
        {
            try
            {
                var (manifest, snapshot) = SnapshotFile.Open(file);
                return new(file, manifest, snapshot);
            }
            catch (InvalidDataException damage)
            {
                _damaged.Add(file);
                skipped($"the snapshot {file} is skipped: {damage.Message}");
            }
        }

        return null;
    }

    /// <summary>Removes all snapshots.</summary>
    /// <exception cref="IOException">One cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be removed.</exception>
    internal void Clear()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private List<string> Newest() =>
        Directory.Exists(_folder) ? [.. Directory.EnumerateFiles(_folder, "*" + Suffix).OrderDescending(StringComparer.Ordinal)] : [];
}
