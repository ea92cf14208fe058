using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>
/// The folder <c>phases</c> beside the results of a run: a snapshot of the network at the beginning of each phase of its protocol but those that begin at 0,
/// from which the phase can be run again with other values. Unlike the snapshots of a stopped run they are kept.
/// </summary>
/// <param name="directory">The folder of the run.</param>
internal sealed class PhaseFolder(string directory)
{
    private const string Suffix = ".snapshot";

    private readonly string _folder = Path.Combine(directory, "phases");

    /// <summary>Writes the snapshot of a phase.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void Write(string phase, SnapshotManifest manifest, Snapshot snapshot)
    {
        Directory.CreateDirectory(_folder);
        SnapshotFile.Write(FileOf(phase), manifest, snapshot);
    }

    /// <summary>Reads the snapshot of a phase.</summary>
    /// <exception cref="SnapshotException">There is none, or it is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal (SnapshotManifest Manifest, Snapshot Snapshot) Read(string phase)
    {
        if (!File.Exists(FileOf(phase)))
        {
            string[] names = Directory.Exists(_folder)
                ? [.. Directory.EnumerateFiles(_folder, "*" + Suffix).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
                : [];
            var others = names.Length == 0
                ? "none of any phase; a run keeps one of each phase that begins after 0, unless it takes no snapshots"
                : "only of " + string.Join(", ", names);
            throw new SnapshotException($"{directory} has no snapshot of a phase \"{phase}\", {others}");
        }

        try
        {
            return SnapshotFile.Read(FileOf(phase));
        }
        catch (InvalidDataException damage)
        {
            throw new SnapshotException($"the snapshot {FileOf(phase)} cannot be used: {damage.Message}");
        }
    }

    /// <summary>Removes all snapshots.</summary>
    /// <exception cref="IOException">One cannot be removed.</exception>
    internal void Clear()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string FileOf(string phase) => Path.Combine(_folder, phase + Suffix);
}
