using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Inputs;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Output;

/// <summary>A run that was stopped and can be continued: its model, its newest valid snapshot, and its folder, which is open.</summary>
/// <param name="Model">The model, which can be run.</param>
/// <param name="Results">The folder; on all ranks but the first, which alone opens it, what stands for it.</param>
/// <param name="Snapshot">The snapshot.</param>
internal sealed record StoppedRun(Model Model, RunResults Results, Snapshot Snapshot)
{
    /// <summary>Opens the folder of a run.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="load">Loads the plugins.</param>
    /// <param name="warn">Receives messages about damaged snapshots and rebuilt plugins.</param>
    /// <param name="ranks">The exchange with the other ranks, which continue from the snapshot that the first has found.</param>
    /// <exception cref="SnapshotException">There is no valid snapshot, or it was taken with another description, plugin or version.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    internal static StoppedRun Open(string directory, Func<PluginCatalog> load, Action<string> warn, RankExchange ranks)
    {
        if (ranks.Rank > 0)
        {
            var (manifest, snapshot) = SnapshotFile.Open(ranks.OfFirst(""));
            return new(ModelOf(manifest), new ResultsOfFirstRank(directory), snapshot);
        }

        var folder = ResultsFolder.OpenExisting(directory);
        try
        {
            var newest = folder.OpenNewest(warn);
            ranks.OfFirst(newest.File);
            return new(ModelOf(newest.Manifest), folder, newest.Snapshot);
        }
        catch
        {
            folder.Dispose();
            throw;
        }

        Model ModelOf(SnapshotManifest manifest) => manifest.ReadModel(load(), ResultsInputs.In(directory), warn).Checked();
    }
}
