using System.Runtime.InteropServices;
using System.Text.Json;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Files;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>
/// A snapshot in a file: a line with the format, the manifest as JSON, the positions of the recorders, the lengths of the parts of the state, the
/// state, and SHA-256 of all that. Each of them comes after its length; lengths have 64 bits, little-endian.
/// </summary>
internal static class SnapshotFile
{
    private const int LongestChunk = 1 << 24;
    private const int LongestPiece = 1 << 20;

    private static ReadOnlySpan<byte> Format => "neuroforge-snapshot/2\n"u8;

    /// <summary>Writes a snapshot, completely or not at all: under another name, flushed to the disk, then renamed.</summary>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; nothing is left behind.</exception>
    internal static void Write(string path, SnapshotManifest manifest, Snapshot snapshot) =>
        WholeFile.Write(path, stream => Write(stream, manifest, snapshot));

    /// <summary>Reads a snapshot and checks that it was not changed.</summary>
    /// <exception cref="InvalidDataException">The snapshot is damaged, or its format is not known.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static (SnapshotManifest Manifest, Snapshot Snapshot) Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(stream);
    }

    /// <summary>
    /// Reads a snapshot and checks that it was not changed. Its state is read again from the file when it is enumerated, so that it never is in memory as a
    /// whole; the file must not be changed before.
    /// </summary>
    /// <inheritdoc cref="Read(string)" path="/exception"/>
    internal static (SnapshotManifest Manifest, Snapshot Snapshot) Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(stream, reader => PiecesOf(path, reader.Pass(LongestChunk)));
    }

    /// <summary>Reads a snapshot and checks that it was not changed.</summary>
    /// <param name="stream">The stream, which ends at the end of the snapshot and can seek.</param>
    /// <exception cref="InvalidDataException">The snapshot is damaged, or its format is not known.</exception>
    internal static (SnapshotManifest Manifest, Snapshot Snapshot) Read(Stream stream) => Read(stream, reader => reader.Chunks(LongestChunk));

    private static (SnapshotManifest Manifest, Snapshot Snapshot) Read(Stream stream, Func<HashedReader, IEnumerable<ReadOnlyMemory<byte>>> readState)
    {
        var reader = new HashedReader(stream);
        if (!reader.Next(Format.Length).AsSpan().SequenceEqual(Format))
        {
            throw new InvalidDataException("it is not a snapshot, or has a format that this version cannot read");
        }

        var manifest = reader.Part();
        var recorders = new List<byte[]>();
        for (var left = reader.Length(); left > 0; left--)
        {
            recorders.Add(reader.Part());
        }

        var parts = reader.Part();
        var state = readState(reader);
        reader.CheckHash();
        var read = JsonSerializer.Deserialize(manifest, ManifestJson.Default.SnapshotManifest)!;
        return (
            read,
            new Snapshot(new SavedState(MemoryMarshal.Cast<byte, long>(parts).ToArray(), state), read.OfNetworkAlone ? null : recorders)
            {
                Departures = read.Departures ?? Departures.None,
                NonFiniteStates = read.NonFinite ?? [],
            });
    }

    /// <summary>Writes a snapshot.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, SnapshotManifest manifest, Snapshot snapshot)
    {
        var writer = new HashedWriter(stream);
        writer.Write(Format);
        var described = manifest with
        {
            Departures = snapshot.Departures.IsNone ? null : snapshot.Departures,
            NonFinite = snapshot.NonFiniteStates.Count == 0 ? null : snapshot.NonFiniteStates,
            OfNetworkAlone = snapshot.Recorders is null,
        };
        var recorders = snapshot.Recorders ?? [];
        writer.Part([JsonSerializer.SerializeToUtf8Bytes(described, ManifestJson.Default.SnapshotManifest)]);
        writer.Length(recorders.Count);
        foreach (var recorder in recorders)
        {
            writer.Part([recorder]);
        }

        writer.Part([MemoryMarshal.AsBytes<long>([.. snapshot.State.Parts]).ToArray()]);
        writer.Part(snapshot.State.Length, snapshot.State);
        writer.WriteHash();
    }

    private static IEnumerable<ReadOnlyMemory<byte>> PiecesOf(string path, (long Place, long Length) part)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        stream.Position = part.Place;
        var piece = new byte[Math.Min(part.Length, LongestPiece)];
        for (var left = part.Length; left > 0; left -= piece.Length)
        {
            piece = left < piece.Length ? new byte[left] : piece;
            stream.ReadExactly(piece);
            yield return piece;
        }
    }
}
