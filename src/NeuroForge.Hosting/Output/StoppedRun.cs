using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Inputs;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Output;

/// <summary>A run that was stopped and can be continued: its model, its newest valid snapshot, and its folder, which is open.</summary>
/// <param name="Model">The model, which can be run.</param>
/// <param name="Results">The folder.</param>
/// <param name="Snapshot">The snapshot.</param>
internal sealed record StoppedRun(Model Model, ResultsFolder Results, Snapshot Snapshot)
{
    /// <summary>Opens the folder of a run.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="load">Loads the plugins.</param>
    /// <param name="warn">Receives messages about damaged snapshots and rebuilt plugins.</param>
    /// <exception cref="SnapshotException">There is no valid snapshot, or it was taken with another description, plugin or version.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="IOException">The folder cannot be read or written, or another run writes there.</exception>
    internal static StoppedRun Open(string directory, Func<PluginCatalog> load, Action<string> warn)
    {
        var folder = ResultsFolder.OpenExisting(directory);
        try
        {
            var (manifest, snapshot) = folder.ReadNewest(warn);
            return new(manifest.ReadModel(load(), ResultsInputs.In(directory), warn).Checked(), folder, snapshot);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
