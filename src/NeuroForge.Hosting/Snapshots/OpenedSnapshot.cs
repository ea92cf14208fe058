using NeuroForge.Engine.Running;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A snapshot whose file was found to be whole. Its state is read from the file when it is enumerated.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Snapshot">The snapshot.</param>
internal sealed record OpenedSnapshot(string File, SnapshotManifest Manifest, Snapshot Snapshot);
